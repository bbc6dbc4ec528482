/** What the columns of a table are, judged by their headers and their cells. */
@NullMarked
package dev.nrr.input.survey;

import org.jspecify.annotations.NullMarked;
