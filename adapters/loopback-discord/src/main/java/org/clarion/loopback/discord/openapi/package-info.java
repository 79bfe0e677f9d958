/**
 * Judges what the bot has sent by Discord's own description of its API and by its written limits.
 */
@NullMarked
package org.clarion.loopback.discord.openapi;

import org.jspecify.annotations.NullMarked;
