@NullMarked
package org.clarion.loopback.discord.reading;

import org.jspecify.annotations.NullMarked;
