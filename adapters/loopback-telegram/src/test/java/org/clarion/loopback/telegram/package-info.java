/** What the Bot API on loopback does. */
@NullMarked
package org.clarion.loopback.telegram;

import org.jspecify.annotations.NullMarked;
