package dev.nrr.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JDBC URLs: whether one holds a secret, and what of it may be shown. */
public final class JdbcUrl {

  /** A setting inside a URL whose value nobody else should see. */
  private static final Pattern SECRET =
      Pattern.compile(
          "(?i)[?&;,:/]\\s*[a-z0-9_.]*"
              + "(pass|pwd|secret|token|credential|privatekey|private_key|apikey|api_key)"
              + "[a-z0-9_]*\\s*=");

  /** {@code //user:password@host}, and Oracle's {@code user/password@host}. */
  private static final Pattern SECRET_BEFORE_HOST =
      Pattern.compile("//[^/@?;]*:[^/@?;]*@|:[^/:@?;]+/[^/@?;]+@");

  private static final Pattern USER =
      Pattern.compile("(?i)//[^/?;]*@|:[^/:@?;]+@|[?&;]\\s*(user|username|uid)\\s*=");

  private static final Pattern ANYWHERE =
      Pattern.compile("(?i)jdbc:(?:[^'\"\n]*@)?[^\\s'\"]*(?:\\s*=\\s*[^\\s'\"]*)*");

  private JdbcUrl() {}

  /** {@return whether a URL holds a password, a key or a token} */
  public static boolean hasSecret(String url) {
    return SECRET.matcher(url).find() || SECRET_BEFORE_HOST.matcher(url).find();
  }

  /** {@return whether a URL tells who asks, or a secret} */
  public static boolean namesUser(String url) {
    return USER.matcher(url).find() || hasSecret(url);
  }

  /** {@return whether a URL has settings beside the place, of which a driver may make anything} */
  public static boolean hasSettings(String url) {
    return url.indexOf('?') >= 0 || url.indexOf(';') >= 0 || url.indexOf('&') >= 0;
  }

  /**
   * {@return the place that a URL names, without users, passwords and settings}
   *
   * @param url such as {@code jdbc:postgresql://bi@db.example/sales?ssl=true}, of which {@code
   *     jdbc:postgresql://db.example/sales} is shown
   */
  public static String shown(String url) {
    int end = url.length();
    for (char mark : new char[] {'?', ';', '&'}) {
      int at = url.indexOf(mark);
      end = at >= 0 && at < end ? at : end;
    }
    String place = url.substring(0, end);
    int user = url.lastIndexOf('@');
    if (user < 0) {
      return place;
    }
    int scheme = place.indexOf("://");
    String host = user < end ? place.substring(user + 1) : "";
    return scheme >= 0 && scheme < user
        ? place.substring(0, scheme + 3) + host
        : scheme(place, user) + "@" + host;
  }

  /** What stands before the user where there are no slashes, as {@code jdbc:oracle:thin:}. */
  private static String scheme(String place, int user) {
    int end = 0;
    for (int colons = 0; colons < 3; colons++) {
      int next = place.indexOf(':', end);
      if (next < 0 || next > user) {
        break;
      }
      end = next + 1;
    }
    return place.substring(0, end);
  }

  /** {@return a text in which every URL is only shown} */
  public static String hidden(String text) {
    return ANYWHERE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(shown(found.group())));
  }
}
