/** Commands about key dates, and the reading of words that mean a stretch of time. */
@NullMarked
package org.clarion.commands.dates;

import org.jspecify.annotations.NullMarked;
