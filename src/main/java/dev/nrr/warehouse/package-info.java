/**
 * Tables that stay where they are: the engine groups and adds up, the core judges. A {@link
 * dev.nrr.warehouse.SqlDialect} says how an engine writes SQL, a {@link dev.nrr.warehouse.Session}
 * is an open connection that only reads.
 */
@NullMarked
package dev.nrr.warehouse;

import org.jspecify.annotations.NullMarked;
