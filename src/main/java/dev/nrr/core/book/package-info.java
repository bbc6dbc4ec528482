/** The one form of customer-level input: customers by dates, exact revenue, plus attributes. */
@NullMarked
package dev.nrr.core.book;

import org.jspecify.annotations.NullMarked;
