/** The program: its command line, its settings, and all parts put together. */
@NullMarked
package org.clarion.app;

import org.jspecify.annotations.NullMarked;
