/** What people see of a message on Discord, and texts that try to make them see something else. */
@NullMarked
package org.clarion.loopback.discord.reading;

import org.jspecify.annotations.NullMarked;
