package dev.nrr.input.source;

/** Opens sources of every format. */
public final class Tables {

  private Tables() {}

  /** The records of a source; of rows of text where nobody has looked what it is. */
  public static Table open(Source source, RecordReader.Options options) throws SourceException {
    return source.format() instanceof TableFormat other
        ? other.open(source, options)
        : RecordReader.open(source, options);
  }
}
