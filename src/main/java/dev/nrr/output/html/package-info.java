/**
 * Reports as one page that loads nothing and runs nothing: HTML with its own style sheet, pictures
 * as SVG drawn by {@link dev.nrr.output.draw}.
 */
@NullMarked
package dev.nrr.output.html;

import org.jspecify.annotations.NullMarked;
