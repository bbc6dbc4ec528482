package dev.nrr.core.retention;

import dev.nrr.core.amount.Ratio;
import dev.nrr.core.book.BookSums;
import dev.nrr.core.book.RevenueBook;
import dev.nrr.core.result.Concentration.TopShares;
import dev.nrr.core.result.MetricValue;
import dev.nrr.core.result.Slice;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Adds up the starting revenue of the largest customers, in total and in every slice. */
final class TopShareSums {

  /** How many of the largest each share is of; the last is of all. */
  private static final int[] TOP = {1, 5, 10, Integer.MAX_VALUE};

  private final RevenueBook book;
  private final CohortWindow window;
  private final CustomerGroups groups;
  private final Map<Slice, Integer> numbers = new LinkedHashMap<>();
  private final List<List<Integer>> slicesOfGroup = new ArrayList<>();
  private final BookSums sums;
  private final int[] counted;

  TopShareSums(
      RevenueBook book, CohortWindow window, CustomerGroups groups, List<List<String>> breakdowns) {
    this.book = book;
    this.window = window;
    this.groups = groups;
    numberSlices(breakdowns);
    this.sums = book.sums(numbers.size() * TOP.length);
    this.counted = new int[numbers.size()];
  }

  private void numberSlices(List<List<String>> breakdowns) {
    numbers.put(Slice.TOTAL, 0);
    for (int group = 0; group < groups.count(); group++) {
      slicesOfGroup.add(new ArrayList<>(List.of(0)));
    }
    for (List<String> breakdown : breakdowns) {
      Map<Slice, List<Integer>> groupsOfSlice = new TreeMap<>();
      for (int group = 0; group < groups.count(); group++) {
        Slice slice = groups.slice(group, breakdown);
        groupsOfSlice.computeIfAbsent(slice, s -> new ArrayList<>()).add(group);
      }
      groupsOfSlice.forEach(this::number);
    }
  }

  private void number(Slice slice, List<Integer> groupsOfSlice) {
    int number = numbers.computeIfAbsent(slice, s -> numbers.size());
    groupsOfSlice.forEach(group -> slicesOfGroup.get(group).add(number));
  }

  Map<Slice, TopShares> shares() {
    int from = window.from();
    IntStream.range(0, book.customers())
        .filter(window::isInCohort)
        .boxed()
        .sorted((one, other) -> book.compare(other, from, one, from))
        .forEach(this::add);
    Map<Slice, TopShares> shares = new LinkedHashMap<>();
    numbers.forEach((slice, number) -> shares.put(slice, shares(number)));
    return shares;
  }

  private void add(int customer) {
    for (int slice : slicesOfGroup.get(groups.of(customer))) {
      for (int i = 0; i < TOP.length; i++) {
        if (counted[slice] < TOP[i]) {
          sums.addRevenue(slice * TOP.length + i, customer, window.from());
        }
      }
      counted[slice]++;
    }
  }

  private TopShares shares(int slice) {
    return new TopShares(share(slice, 0), share(slice, 1), share(slice, 2));
  }

  private MetricValue share(int slice, int top) {
    int all = slice * TOP.length + TOP.length - 1;
    return counted[slice] == 0
        ? MetricValue.Undefined.NO_STARTING_REVENUE
        : new MetricValue.Measured(
            Ratio.between(sums.amount(slice * TOP.length + top), sums.amount(all)));
  }
}
