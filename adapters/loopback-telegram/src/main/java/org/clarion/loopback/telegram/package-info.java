/** A Telegram Bot API on loopback, for tests: its limits, its errors, its bad days. */
@NullMarked
package org.clarion.loopback.telegram;

import org.jspecify.annotations.NullMarked;
