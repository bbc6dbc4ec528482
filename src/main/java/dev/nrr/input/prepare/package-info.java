/**
 * What is done to records before they are rows: which is the header, and what is left out, filled
 * in, renamed or joined because the user said so. Text to text, whatever the shape; every class
 * stands between the records of a source and who reads them.
 */
@NullMarked
package dev.nrr.input.prepare;

import org.jspecify.annotations.NullMarked;
