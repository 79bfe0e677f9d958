@NullMarked
package org.clarion.app;

import org.jspecify.annotations.NullMarked;
