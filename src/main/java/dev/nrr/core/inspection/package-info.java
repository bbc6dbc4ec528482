/** What an input turned out to be, and what in it deserves a look. */
@NullMarked
package dev.nrr.core.inspection;

import org.jspecify.annotations.NullMarked;
