/** Content packs in YAML: read with every fault named, written back, told apart by their bytes. */
@NullMarked
package org.clarion.content;

import org.jspecify.annotations.NullMarked;
