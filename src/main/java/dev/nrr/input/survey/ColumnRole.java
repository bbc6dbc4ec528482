package dev.nrr.input.survey;

import dev.nrr.input.request.Field;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a table does.
 *
 * @param header as it stands in the file
 * @param reason why, in words that follow the header: {@code is 1 in every row}
 * @param kind what an unused column was taken for; null where it is used or ignored
 * @param remedies what the user may say of a telling column, each right for the meaning it states;
 *     empty for all others, and where no option is right
 * @param taken what an unused column is used as without asking; null where it is not
 */
public record ColumnRole(
    String header,
    Role role,
    String reason,
    @Nullable ColumnKind kind,
    List<Remedy> remedies,
    @Nullable Taken taken) {

  /** What a column does. */
  public enum Role {
    /** Is read. */
    FIELD,
    /** Splits the figures. */
    SLICE,
    /** Leaves out rows. */
    FILTER,
    /** Does not matter, as the user says. */
    IGNORED,
    /** Does not matter, as its words or numbers show. */
    ATTRIBUTE,
    /** Could change a figure, is not used, and the user has not said that it does not matter. */
    TELLING
  }

  /**
   * One thing to say of a telling column.
   *
   * @param arguments what the command line has to have as well, one argument each, not quoted
   * @param meaning what it assumes
   */
  public record Remedy(List<String> arguments, String meaning) {

    public Remedy {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * What a column is used as without asking.
   *
   * @param paying words of a status that the standard table does not know, or knows otherwise
   * @param notPaying the same of rows that do not pay
   */
  public record Taken(Field field, Set<String> paying, Set<String> notPaying) {

    public Taken {
      paying = Set.copyOf(paying);
      notPaying = Set.copyOf(notPaying);
    }
  }

  /** The role of a column that is not used beyond what its role says. */
  ColumnRole(
      String header, Role role, String reason, @Nullable ColumnKind kind, List<Remedy> remedies) {
    this(header, role, reason, kind, remedies, null);
  }

  /** Whether the column of one of these says something that is not accounted for. */
  public static boolean isAnyTelling(List<ColumnRole> roles) {
    for (ColumnRole role : roles) {
      if (role.role() == Role.TELLING) {
        return true;
      }
    }
    return false;
  }

  /** Whether one of these does so of which scenario each row is. */
  public static boolean tellScenarios(List<ColumnRole> roles) {
    for (ColumnRole role : roles) {
      if (role.tellsScenarios()) {
        return true;
      }
    }
    return false;
  }

  /** Whether the column says of which scenario each row is, and is not accounted for. */
  public boolean tellsScenarios() {
    return role == Role.TELLING && kind == ColumnKind.SCENARIO;
  }

  /** The role of a column that is read for something that no field is. */
  public static ColumnRole used(String header, String reason) {
    return new ColumnRole(header, Role.FIELD, reason, null, List.of());
  }

  public ColumnRole {
    remedies = List.copyOf(remedies);
  }

  /** The role as messages and JSON write it: {@code telling}. */
  public String word() {
    return role.name().toLowerCase(Locale.ROOT);
  }
}
