/** How requests and replies are judged. */
@NullMarked
package org.clarion.loopback.telegram.botapi;

import org.jspecify.annotations.NullMarked;
