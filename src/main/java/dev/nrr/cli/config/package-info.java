/** Options from the configuration file and the environment, and which source wins. */
@NullMarked
package dev.nrr.cli.config;

import org.jspecify.annotations.NullMarked;
