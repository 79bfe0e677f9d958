/** What the program itself says to the person who started it. */
@NullMarked
package org.clarion.app.text;

import org.jspecify.annotations.NullMarked;
