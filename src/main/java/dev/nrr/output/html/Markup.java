package dev.nrr.output.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * HTML and SVG being written. Text and the values of attributes are escaped here and nowhere else;
 * the page has no other place for what comes from outside: no scripts, no addresses, no styles of
 * single elements, which are refused by name. Elements are closed in the order they were opened.
 *
 * <p>Example: {@code open("td", "class", "n").text("<5").close("td")} writes a cell with the class
 * {@code n}, its sign escaped.
 */
final class Markup {

  private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

  /** Attributes that would act, load or need a looser policy of the page. */
  private static final Set<String> REFUSED =
      Set.of("style", "href", "src", "srcset", "action", "formaction", "data", "background");

  private final StringBuilder html = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes name and value in turn
   */
  Markup open(String tag, String... attributes) {
    begin(tag, attributes);
    html.append('>');
    open.push(tag);
    return this;
  }

  /** An element of HTML that has no content and no end. */
  Markup single(String tag, String... attributes) {
    begin(tag, attributes);
    html.append('>');
    return this;
  }

  /** An element of SVG without content. */
  Markup shape(String tag, String... attributes) {
    begin(tag, attributes);
    html.append("/>");
    return this;
  }

  /** Closes the element that was opened last, which must be this one. */
  Markup close(String tag) {
    if (!tag.equals(open.peek())) {
      throw new IllegalStateException("closes " + tag + " inside " + open.peek());
    }
    open.pop();
    html.append("</").append(tag).append('>');
    return this;
  }

  /** Text, whatever it holds. */
  Markup text(String raw) {
    append(raw);
    return this;
  }

  /** An element that holds text and nothing else. */
  Markup element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A line break of the file, which says nothing. */
  Markup line() {
    html.append('\n');
    return this;
  }

  /** The page's own declaration or style sheet: nothing that comes from outside. */
  Markup own(String constant) {
    html.append(constant);
    return this;
  }

  private void begin(String tag, String... attributes) {
    html.append('<').append(named(tag));
    for (int i = 0; i < attributes.length; i += 2) {
      String name = named(attributes[i]);
      if (REFUSED.contains(name) || name.startsWith("on")) {
        throw new IllegalArgumentException("attribute " + name);
      }
      html.append(' ').append(name).append("=\"");
      append(attributes[i + 1]);
      html.append('"');
    }
  }

  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("no name: " + name);
    }
    return name;
  }

  /** What is safe as text is safe between double quotes too, and the other way round. */
  private void append(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        default -> html.append(c);
      }
    }
  }

  /**
   * All that was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return html.toString();
  }
}
