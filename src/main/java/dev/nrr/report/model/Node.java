package dev.nrr.report.model;

/** A part of a machine document: named fields, a list of items, or one value. */
public sealed interface Node permits ObjectNode, ArrayNode, Cell {}
