/** What a bridge would have to be, or would become: exact arithmetic on stated assumptions. */
@NullMarked
package dev.nrr.core.plan;

import org.jspecify.annotations.NullMarked;
