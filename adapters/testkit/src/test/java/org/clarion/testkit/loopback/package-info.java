/** Tests of the chat platform on loopback. */
@NullMarked
package org.clarion.testkit.loopback;

import org.jspecify.annotations.NullMarked;
