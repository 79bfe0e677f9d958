/** Tests of the store, on real databases. */
@NullMarked
package org.clarion.store;

import org.jspecify.annotations.NullMarked;
