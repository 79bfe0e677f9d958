/**
 * A Discord on loopback: it keeps Discord's limits, records what reaches it, and misbehaves when
 * told to.
 */
@NullMarked
package org.clarion.loopback.discord;

import org.jspecify.annotations.NullMarked;
