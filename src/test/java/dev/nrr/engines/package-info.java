/**
 * Engines that hold data elsewhere, started for real on loopback and taken down again: {@code mvn
 * -Pengines verify}. One that cannot be had is skipped, by name.
 */
package dev.nrr.engines;
