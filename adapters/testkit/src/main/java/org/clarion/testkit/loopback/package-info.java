/**
 * A chat platform on loopback: it records what reaches it, keeps limits as real platforms do, and
 * misbehaves when told to.
 */
@NullMarked
package org.clarion.testkit.loopback;

import org.jspecify.annotations.NullMarked;
