/** The settings: read from the environment and {@code .env}, all faults told at once. */
@NullMarked
package org.clarion.app.config;

import org.jspecify.annotations.NullMarked;
