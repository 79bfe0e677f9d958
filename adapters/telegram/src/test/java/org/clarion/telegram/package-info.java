@NullMarked
package org.clarion.telegram;

import org.jspecify.annotations.NullMarked;
