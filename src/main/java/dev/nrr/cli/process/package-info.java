/** What a run has of its process: streams, environment, exit codes, progress. */
@NullMarked
package dev.nrr.cli.process;

import org.jspecify.annotations.NullMarked;
