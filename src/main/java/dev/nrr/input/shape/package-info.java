/** What a shape is: which fields it needs and what its rows become. */
@NullMarked
package dev.nrr.input.shape;

import org.jspecify.annotations.NullMarked;
