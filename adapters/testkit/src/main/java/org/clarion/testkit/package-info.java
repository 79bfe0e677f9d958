/**
 * What tests of several modules share: a group that talks to the bot, on the real store and search.
 */
@NullMarked
package org.clarion.testkit;

import org.jspecify.annotations.NullMarked;
