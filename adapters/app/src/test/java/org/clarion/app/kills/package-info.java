/**
 * The bot killed again and again, as kill -9 does, while it posts to a chat platform on loopback
 * that remembers everything.
 */
@NullMarked
package org.clarion.app.kills;

import org.jspecify.annotations.NullMarked;
