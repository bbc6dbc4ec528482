package dev.nrr.output;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The schemas that are shipped, for every test that has a document. */
public final class JsonSchemas {

  private JsonSchemas() {}

  /** What is wrong with a document, by the schema that it names itself. */
  public static List<Error> errors(String json) {
    String schema = JsonMapper.shared().readTree(json).at("/schema").asString();
    return errors(schema.replace('/', '-'), json);
  }

  static List<Error> errors(String name, String json) {
    return schema(name).validate(json, InputFormat.JSON);
  }

  private static Schema schema(String name) {
    try (InputStream in =
        JsonSchemas.class.getResourceAsStream("/dev/nrr/schema/" + name + ".schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
