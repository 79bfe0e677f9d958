/** Commands that answer questions and show the group's content. */
@NullMarked
package org.clarion.commands.answers;

import org.jspecify.annotations.NullMarked;
