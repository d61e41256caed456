/** FreeMarker, here only: templates by name, with overrides from a folder. */
@NullMarked
package io.tiku.template;

import org.jspecify.annotations.NullMarked;
