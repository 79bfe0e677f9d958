/** How fast the bot is, measured beside something everybody knows. Nothing of it is shipped. */
@NullMarked
package org.clarion.benchmarks;

import org.jspecify.annotations.NullMarked;
