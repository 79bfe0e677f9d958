@NullMarked
package org.clarion.loopback.discord.openapi;

import org.jspecify.annotations.NullMarked;
