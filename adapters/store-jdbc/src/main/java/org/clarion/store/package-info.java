/** The group's content and reminders, kept in one H2 file or in PostgreSQL. */
@NullMarked
package org.clarion.store;

import org.jspecify.annotations.NullMarked;
