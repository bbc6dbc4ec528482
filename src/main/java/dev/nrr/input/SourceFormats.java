package dev.nrr.input;

import dev.nrr.input.header.HeaderRow;
import dev.nrr.input.json.JsonTable;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.request.Problem;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import dev.nrr.input.source.SourceException;
import dev.nrr.input.source.SourceFormat;
import dev.nrr.input.source.SourceKind;
import dev.nrr.input.source.ZipContents;
import dev.nrr.input.workbook.SheetFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out how each source of an input is read, before anything is read of it. */
public final class SourceFormats {

  private final InputRequest request;
  private final Set<String> ignored;

  private SourceFormats(InputRequest request) {
    this.request = request;
    this.ignored = new LinkedHashSet<>(request.table().ignored());
  }

  /**
   * The same request of sources whose formats are known.
   *
   * @param request of sources that can be opened again
   * @throws InputException if a source is of a known format and cannot be read as that
   */
  public static InputRequest settle(InputRequest request) throws InputException {
    return new SourceFormats(request).settled();
  }

  private InputRequest settled() throws InputException {
    List<Source> sources = new ArrayList<>();
    boolean text = true;
    for (Source source : request.sources()) {
      Source known = source.format() == null ? known(source) : source;
      text &= known.formatOrText() == SourceFormat.TEXT;
      sources.add(known);
    }
    RecordReader.Options records = request.records();
    if (text && (records.sheet() != null || records.flatten())) {
      throw InputException.option(
          (records.flatten() ? "--flatten" : "--sheet") + " does not apply to rows of text");
    }
    InputRequest known = request.withSources(sources);
    return ignored.equals(request.table().ignored())
        ? known
        : known.withTable(request.table().withIgnored(ignored));
  }

  private Source known(Source source) throws InputException {
    try {
      return switch (SourceKind.of(source)) {
        case TEXT -> source.withFormat(SourceFormat.TEXT);
        case JSON -> source.withFormat(json(source));
        case ZIP -> unzipped(source);
      };
    } catch (SourceException failure) {
      throw InputException.data(
          new Problem(
              source.index(),
              source.name(),
              failure.line(),
              0,
              NearFile.told(String.valueOf(failure.getMessage()), source.name())));
    } catch (IOException failure) {
      return source.withFormat(SourceFormat.TEXT); // the reading tells what is wrong with it
    }
  }

  private JsonTable json(Source source) throws InputException, IOException {
    JsonTable json = JsonTable.of(source, request.records(), request.table().ignored());
    ignored.removeIf(json::isBeside);
    return json;
  }

  private Source unzipped(Source source) throws InputException, IOException {
    ZipContents zip = ZipContents.of(source);
    return switch (zip.kind()) {
      case WORKBOOK ->
          source.withFormat(
              SheetFormat.of(
                  source,
                  request.records().sheet(),
                  cells -> Shapes.isFitting(request, HeaderRow.names(cells))));
      case BINARY_WORKBOOK ->
          throw new SourceException(
              0, "a binary workbook (.xlsb); save it as .xlsx, or the sheet as CSV UTF-8");
      case OPEN_DOCUMENT ->
          throw new SourceException(
              0, "an OpenDocument file (.ods); save it as .xlsx, or the sheet as CSV UTF-8");
      case OTHER_DOCUMENT ->
          throw new SourceException(
              0, "a document that is no .xlsx workbook, or a cut one; write it as CSV UTF-8");
      case ARCHIVE -> only(source, zip.files());
    };
  }

  /** The one file of an archive. */
  private Source only(Source source, List<String> files) throws InputException, IOException {
    if (files.size() != 1) {
      throw new SourceException(
          0,
          files.isEmpty()
              ? "a zip archive without a file"
              : "a zip archive of "
                  + files.size()
                  + " files: "
                  + MessageText.list(files)
                  + "; unpack it and name the one, or a pipe: unzip -p "
                  + source.name()
                  + " "
                  + files.get(0)
                  + " | nrr ... -");
    }
    Source only = ZipContents.only(source);
    return switch (SourceKind.of(only)) {
      case TEXT -> only.withFormat(SourceFormat.TEXT);
      case JSON -> only.withFormat(json(only));
      case ZIP ->
          throw new SourceException(
              0, "a zip archive in a zip archive; unpack the outer one first");
    };
  }
}
