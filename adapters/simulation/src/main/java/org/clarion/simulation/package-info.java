/** The way of a reminder, simulated: a clock, a store and platforms that do as they are told. */
@NullMarked
package org.clarion.simulation;

import org.jspecify.annotations.NullMarked;
