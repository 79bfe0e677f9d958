/**
 * Makes the word vectors of the search anew: a program of its own profile, for its encoder is big.
 */
@NullMarked
package org.clarion.benchmarks.vectors;

import org.jspecify.annotations.NullMarked;
