/** What people see of a message on Telegram, and texts that try to be seen as something else. */
@NullMarked
package org.clarion.loopback.telegram.reading;

import org.jspecify.annotations.NullMarked;
