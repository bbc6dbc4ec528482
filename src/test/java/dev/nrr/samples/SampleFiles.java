package dev.nrr.samples;

import static dev.nrr.samples.SampleBook.MONTHS;

import dev.nrr.samples.SampleBook.Customer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A book in each of the six shapes that are recognised by their headers. */
public final class SampleFiles {

  private static final int LAST = MONTHS.size() - 1;
  private static final int YEAR_BEFORE = LAST - 12;

  private final SampleBook book;

  private SampleFiles(SampleBook book) {
    this.book = book;
  }

  /** Every file, by its name. Movements and balances are those of the last twelve months. */
  public static Map<String, String> of(SampleBook book) {
    SampleFiles files = new SampleFiles(book);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("book-snapshots.csv", files.snapshots());
    all.put("book-wide.csv", files.wide());
    all.put("book-subscriptions.csv", files.subscriptions());
    all.put("book-events.csv", files.events());
    all.put("book-movements.csv", files.movements());
    all.put("book-balances.csv", files.balances());
    return all;
  }

  /** Months without revenue are left out. */
  private String snapshots() {
    StringBuilder file = new StringBuilder("customer,segment,region,parent,month,mrr\n");
    for (int month = 0; month <= LAST; month++) {
      for (Customer customer : book.customers()) {
        if (customer.at(month).signum() > 0) {
          line(file, customer, MONTHS.get(month).toString(), customer.at(month).toString());
        }
      }
    }
    return file.toString();
  }

  private String wide() {
    StringBuilder file = new StringBuilder("customer,segment,region,parent");
    MONTHS.forEach(month -> file.append(',').append(month));
    file.append('\n');
    for (Customer customer : book.customers()) {
      line(
          file,
          customer,
          customer.mrr().stream().map(mrr -> mrr.signum() > 0 ? mrr.toString() : "").toList());
    }
    return file.toString();
  }

  /** A subscription for as long as the amount stays the same; the last has no end. */
  private String subscriptions() {
    StringBuilder file =
        new StringBuilder(
            "customer,segment,region,parent,subscription_id,start_date,end_date,monthly_amount\n");
    int number = 1000;
    for (Customer customer : book.customers()) {
      int from = 0;
      for (int month = 1; month <= LAST + 1; month++) {
        boolean ends = month > LAST || !customer.at(month).equals(customer.at(from));
        if (ends && customer.at(from).signum() > 0) {
          line(
              file,
              customer,
              "SUB-" + ++number,
              MONTHS.get(from).atDay(1).toString(),
              month > LAST ? "" : MONTHS.get(month).atDay(1).toString(),
              customer.at(from).toString());
        }
        from = ends ? month : from;
      }
    }
    return file.toString();
  }

  /** Every change on some day of its month, the latest first as exports have it. */
  private String events() {
    List<String> lines = new ArrayList<>();
    Random random = new Random(1);
    for (int month = LAST; month >= 0; month--) {
      for (Customer customer : book.customers()) {
        BigDecimal change = customer.at(month).subtract(customer.at(month - 1));
        if (change.signum() != 0) {
          LocalDate day = MONTHS.get(month).atDay(1 + random.nextInt(28));
          StringBuilder line = new StringBuilder();
          line(line, customer, day.toString(), type(customer, month), change.toString());
          lines.add(line.toString());
        }
      }
    }
    return "customer,segment,region,parent,date,type,mrr_change\n" + String.join("", lines);
  }

  private static String type(Customer customer, int month) {
    BigDecimal before = customer.at(month - 1);
    BigDecimal now = customer.at(month);
    if (before.signum() == 0) {
      return hasPaidBefore(customer, month) ? "reactivation" : "new";
    }
    return now.signum() == 0 ? "churn" : now.compareTo(before) > 0 ? "upgrade" : "downgrade";
  }

  private static boolean hasPaidBefore(Customer customer, int month) {
    return customer.mrr().subList(0, month).stream().anyMatch(mrr -> mrr.signum() > 0);
  }

  private String movements() {
    StringBuilder file =
        new StringBuilder(
            "customer,segment,region,parent,"
                + "starting,expansion,contraction,churn,new,reactivation,ending\n");
    for (Customer customer : book.customers()) {
      BigDecimal start = customer.at(YEAR_BEFORE);
      BigDecimal end = customer.at(LAST);
      boolean starts = start.signum() > 0;
      BigDecimal gain = end.subtract(start).max(BigDecimal.ZERO);
      BigDecimal loss = start.subtract(end).max(BigDecimal.ZERO);
      boolean back = hasPaidBefore(customer, YEAR_BEFORE);
      if (starts || end.signum() > 0) {
        line(
            file,
            customer,
            start.toString(),
            plain(starts, gain),
            plain(starts && end.signum() > 0, loss),
            plain(end.signum() == 0, loss),
            plain(!starts && !back, gain),
            plain(!starts && back, gain),
            end.toString());
      }
    }
    return file.toString();
  }

  private static String plain(boolean applies, BigDecimal amount) {
    return applies ? amount.toString() : "0";
  }

  private String balances() {
    StringBuilder file = new StringBuilder("customer,segment,region,parent,start_mrr,end_mrr\n");
    for (Customer customer : book.customers()) {
      BigDecimal start = customer.at(YEAR_BEFORE);
      BigDecimal end = customer.at(LAST);
      if (start.signum() > 0 || end.signum() > 0) {
        line(file, customer, start.toString(), end.toString());
      }
    }
    return file.toString();
  }

  private static void line(StringBuilder file, Customer customer, String... values) {
    line(file, customer, List.of(values));
  }

  private static void line(StringBuilder file, Customer customer, List<String> values) {
    file.append(quoted(customer.name()))
        .append(',')
        .append(customer.segment())
        .append(',')
        .append(customer.region())
        .append(',')
        .append(quoted(customer.parent()));
    values.forEach(value -> file.append(',').append(value));
    file.append('\n');
  }

  private static String quoted(String text) {
    return text.contains(",") ? '"' + text + '"' : text;
  }
}
