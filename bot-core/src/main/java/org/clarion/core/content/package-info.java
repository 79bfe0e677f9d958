/** What the bot knows: answers, guides, campaigns, networks, contacts and key dates. */
@NullMarked
package org.clarion.core.content;

import org.jspecify.annotations.NullMarked;
