/** What is read on Telegram. */
@NullMarked
package org.clarion.loopback.telegram.reading;

import org.jspecify.annotations.NullMarked;
