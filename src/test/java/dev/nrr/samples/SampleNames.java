package dev.nrr.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented companies that look like real ones: commas, accents, ampersands and all. */
final class SampleNames {

  private static final List<String> FIRST =
      List.of(
          "Aldermoor",
          "Åkerlund",
          "Bexley",
          "Brasília Verde",
          "Calder",
          "Côte d'Ambre",
          "Drayton",
          "Eberhardt",
          "Fjordlys",
          "Garnet",
          "Hallström",
          "Ibarra",
          "Juniper",
          "Kestrel",
          "Kirchwälder",
          "Larkhill",
          "Łukowska",
          "Marchetti",
          "Nordhaven",
          "Ostrava",
          "Peñalara",
          "Quillon",
          "Redfern",
          "São Telmo",
          "Thornbury",
          "Ulvestad",
          "Vantage",
          "Westerholt",
          "Yarrow",
          "Zelenka");
  private static final List<String> LAST =
      List.of(
          "Analytics",
          "& Söhne GmbH",
          "Logistics, Inc.",
          "Software AB",
          "Health",
          "Foods, LLC",
          "Robotics",
          "& Co.",
          "Média",
          "Systems",
          "Freight Ltd",
          "Energía S.A.",
          "Labs",
          "Insurance",
          "Retail, Ltd.",
          "Payments",
          "Learning",
          "Travel",
          "Biotech",
          "Security");

  private SampleNames() {}

  /** So many different names, in an order of their own. */
  static List<String> pick(int count, Random random) {
    List<String> names = new ArrayList<>();
    for (String first : FIRST) {
      for (String last : LAST) {
        names.add(first + " " + last);
      }
    }
    Collections.shuffle(names, random);
    return names.subList(0, count);
  }

  /** A group that several customers belong to. */
  static String group(int number) {
    return FIRST.get(number) + " Group";
  }
}
