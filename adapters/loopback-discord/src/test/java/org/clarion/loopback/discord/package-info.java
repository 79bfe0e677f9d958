@NullMarked
package org.clarion.loopback.discord;

import org.jspecify.annotations.NullMarked;
