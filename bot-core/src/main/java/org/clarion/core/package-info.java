/** The bot itself, free of any chat platform, store or search engine. */
@NullMarked
package org.clarion.core;

import org.jspecify.annotations.NullMarked;
