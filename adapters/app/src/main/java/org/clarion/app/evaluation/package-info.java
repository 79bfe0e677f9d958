/** How well questions are answered, in figures: from what came of each, nothing else. */
@NullMarked
package org.clarion.app.evaluation;

import org.jspecify.annotations.NullMarked;
