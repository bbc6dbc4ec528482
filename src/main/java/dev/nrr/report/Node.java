package dev.nrr.report;

/** A part of a machine document: named fields, a list of items, or one value. */
public sealed interface Node permits Fields, Items, Cell {}
