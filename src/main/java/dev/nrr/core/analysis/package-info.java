/** An input under a rule becoming the answer: results, invariants held, diagnoses. */
@NullMarked
package dev.nrr.core.analysis;

import org.jspecify.annotations.NullMarked;
