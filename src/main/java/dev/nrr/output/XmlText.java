package dev.nrr.output;

/**
 * Text safe inside XML 1.0, between tags and in attributes. Controls are made visible as in {@link
 * SafeText}; so are the two characters that XML forbids beside them.
 */
final class XmlText {

  private XmlText() {}

  static String of(String raw) {
    return SafeText.of(raw)
        .replace("\ufffe", "\\u{fffe}")
        .replace("\uffff", "\\u{ffff}")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&apos;");
  }
}
