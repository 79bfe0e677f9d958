/** Delivery: how what is due gets to each place, once, and what is known about it afterwards. */
@NullMarked
package org.clarion.core.delivery;

import org.jspecify.annotations.NullMarked;
