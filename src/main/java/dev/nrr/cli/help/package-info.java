/** Help beside the manual of each option: the short one, and topics made of what is registered. */
@NullMarked
package dev.nrr.cli.help;

import org.jspecify.annotations.NullMarked;
