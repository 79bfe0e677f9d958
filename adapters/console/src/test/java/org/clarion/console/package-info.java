@NullMarked
package org.clarion.console;

import org.jspecify.annotations.NullMarked;
