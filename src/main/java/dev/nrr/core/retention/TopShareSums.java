package dev.nrr.core.retention;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.book.RevenueSums;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Adds up the starting revenue of the largest customers, in total and in every slice. */
final class TopShareSums {

  /** How many of the largest each share is of. */
  private static final int[] TOP = {1, 5, 10};

  /** How many of the largest of each slice are needed. */
  static final int MOST_COUNTED = TOP[TOP.length - 1];

  private static final MetricValue NOTHING = MetricValue.Undefined.NO_STARTING_REVENUE;

  private final CohortWindow window;
  private final CustomerGroups groups;
  private final List<List<String>> breakdowns;
  private final Map<Slice, Integer> numbers = new LinkedHashMap<>();
  private final RevenueSums all;

  /**
   * The sums of a window.
   *
   * @param window every customer, or classes of them
   * @param groups those of the cohort by their slices
   */
  TopShareSums(CohortWindow window, CustomerGroups groups, List<List<String>> breakdowns) {
    this.window = window;
    this.groups = groups;
    this.breakdowns = breakdowns;
    List<List<Integer>> slicesOfGroup = numberSlices();
    this.all = window.customers().sums(numbers.size());
    for (int customer = 0; customer < window.customers().customers(); customer++) {
      if (groups.of(customer) >= 0 && window.customers().tellsEnds(customer)) {
        for (int slice : slicesOfGroup.get(groups.of(customer))) {
          all.addRevenue(slice, customer, window.from());
        }
      }
    }
  }

  /** The slices each group is a part of, numbered in the order they are told in. */
  private List<List<Integer>> numberSlices() {
    numbers.put(Slice.TOTAL, 0);
    List<List<Integer>> slicesOfGroup = new ArrayList<>();
    for (int group = 0; group < groups.count(); group++) {
      slicesOfGroup.add(new ArrayList<>(List.of(0)));
    }
    for (List<String> breakdown : breakdowns) {
      Map<Slice, List<Integer>> groupsOfSlice = new TreeMap<>();
      for (int group = 0; group < groups.count(); group++) {
        Slice slice = groups.slice(group, breakdown);
        groupsOfSlice.computeIfAbsent(slice, s -> new ArrayList<>()).add(group);
      }
      groupsOfSlice.forEach(
          (slice, ofSlice) -> {
            int number = numbers.computeIfAbsent(slice, s -> numbers.size());
            ofSlice.forEach(group -> slicesOfGroup.get(group).add(number));
          });
    }
    return slicesOfGroup;
  }

  /**
   * The shares of every slice.
   *
   * @param book customers with the largest of each slice among them
   * @param largest the same window of those
   * @param largestGroups those of its cohort by their slices
   */
  Map<Slice, TopShares> shares(
      RevenueBook book, CohortWindow largest, CustomerGroups largestGroups) {
    RevenueSums tops = book.sums(numbers.size() * TOP.length);
    int[] counted = new int[numbers.size()];
    IntStream.range(0, book.customers())
        .filter(largest::isInCohort)
        .boxed()
        .sorted((one, other) -> book.compare(other, window.from(), one, window.from()))
        .forEach(customer -> add(tops, counted, customer, largestGroups));
    Map<Slice, TopShares> shares = new LinkedHashMap<>();
    numbers.forEach(
        (slice, number) ->
            shares.put(
                slice,
                counted[number] == 0
                    ? new TopShares(NOTHING, NOTHING, NOTHING)
                    : new TopShares(
                        share(tops, number, 0), share(tops, number, 1), share(tops, number, 2))));
    return shares;
  }

  private void add(RevenueSums tops, int[] counted, int customer, CustomerGroups of) {
    count(tops, counted, customer, 0);
    for (List<String> breakdown : breakdowns) {
      Integer number = numbers.get(of.slice(of.of(customer), breakdown));
      count(tops, counted, customer, Objects.requireNonNull(number));
    }
  }

  private void count(RevenueSums tops, int[] counted, int customer, int slice) {
    for (int i = 0; i < TOP.length; i++) {
      if (counted[slice] < TOP[i]) {
        tops.addRevenue(slice * TOP.length + i, customer, window.from());
      }
    }
    counted[slice]++;
  }

  private MetricValue share(RevenueSums tops, int slice, int top) {
    return new MetricValue.Measured(
        Ratio.between(tops.amount(slice * TOP.length + top), all.amount(slice)));
  }
}
