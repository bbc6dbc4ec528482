package dev.nrr.input.source;

/** A format other than rows of text, which opens its sources itself. */
public interface TableFormat extends SourceFormat {

  /** Opens a source of this format. */
  Table open(Source source, RecordReader.Options options) throws SourceException;
}
