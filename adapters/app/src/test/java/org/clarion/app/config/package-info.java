@NullMarked
package org.clarion.app.config;

import org.jspecify.annotations.NullMarked;
