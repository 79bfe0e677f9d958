@NullMarked
package org.clarion.app.evaluation;

import org.jspecify.annotations.NullMarked;
