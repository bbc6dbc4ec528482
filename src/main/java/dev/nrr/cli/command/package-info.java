/** One class a command, and the one template that all commands that read data follow. */
@NullMarked
package dev.nrr.cli.command;

import org.jspecify.annotations.NullMarked;
