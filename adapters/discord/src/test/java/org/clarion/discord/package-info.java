@NullMarked
package org.clarion.discord;

import org.jspecify.annotations.NullMarked;
