package dev.nrr.input;

import dev.nrr.core.amount.AmountParser;
import dev.nrr.core.amount.DecimalMark;
import dev.nrr.core.date.DateColumn;
import dev.nrr.core.date.DateOption;
import dev.nrr.core.date.PeriodDate;
import dev.nrr.input.header.HeaderRow;
import dev.nrr.input.header.HeaderText;
import dev.nrr.input.request.InputException;
import dev.nrr.input.request.InputRequest;
import dev.nrr.input.request.MessageText;
import dev.nrr.input.row.ExchangeRates;
import dev.nrr.input.row.ExchangeRates.Rate;
import dev.nrr.input.source.RecordReader;
import dev.nrr.input.source.Source;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Reads exchange rates: CSV with the columns {@code currency,rate} and perhaps {@code date}, where
 * a rate says what 1 of the currency is in the target, with a point before the decimals. Of several
 * dates one gives all the rates: the last, or the last up to a given one. So both ends of a window
 * are at one rate, and a ratio does not move with the market.
 */
final class ExchangeRateReader {

  private static final List<String> CURRENCY = List.of("currency", "currencycode", "ccy", "code");
  private static final List<String> RATE = List.of("rate", "exchangerate", "fxrate");
  private static final List<String> DATE =
      List.of("date", "month", "period", "asof", "asofdate", "ratedate", "validfrom");

  private final Source source;
  private final InputRequest request;
  private final AmountParser parser = new AmountParser(DecimalMark.POINT);
  private final List<Line> lines = new ArrayList<>();

  /** One rate of the file. */
  private record Line(long line, String currency, Rate rate, String date) {}

  private ExchangeRateReader(Source source, InputRequest request) {
    this.source = source;
    this.request = request;
  }

  /**
   * The rates asked for.
   *
   * @param source their file
   * @throws InputException if it cannot be used, or does not say what its rates are in
   */
  static ExchangeRates read(Source source, InputRequest request) throws InputException {
    return new ExchangeRateReader(source, request).read();
  }

  private ExchangeRates read() throws InputException {
    try (RecordReader records = RecordReader.open(source, RecordReader.Options.NONE)) {
      List<String> headers =
          HeaderRow.read(source, records, request.columns()).stream()
              .map(HeaderText::normalised)
              .toList();
      int currency = column(headers, CURRENCY);
      int rate = column(headers, RATE);
      int date =
          headers.stream().filter(DATE::contains).mapToInt(headers::indexOf).findFirst().orElse(-1);
      while (records.next()) {
        if (records.fields().length != headers.size()) {
          throw refused(
              records.line(),
              0,
              MessageText.count(records.fields().length, "field")
                  + ", the header has "
                  + headers.size());
        }
        lines.add(
            new Line(
                records.line(),
                currency(records, currency),
                rate(records, rate),
                date < 0 ? "" : records.fields()[date].strip()));
      }
      return date < 0 ? rates(lines, "") : latest(date);
    } catch (IOException failure) {
      throw InputException.unreadable(source, failure);
    }
  }

  private int column(List<String> headers, List<String> names) throws InputException {
    for (String name : names) {
      if (headers.contains(name)) {
        return headers.indexOf(name);
      }
    }
    throw refused(
        1, 0, "no column '" + names.get(0) + "', expected the header currency,rate[,date]");
  }

  private String currency(RecordReader records, int column) throws InputException {
    String text = records.fields()[column].strip().toUpperCase(Locale.ROOT);
    if (text.isEmpty()) {
      throw refused(records.line(), column + 1, "currency is blank");
    }
    return text;
  }

  private Rate rate(RecordReader records, int column) throws InputException {
    String text = records.fields()[column].strip();
    if (!parser.parse(text) || parser.isWide() || parser.units() <= 0) {
      throw refused(
          records.line(),
          column + 1,
          "rate is not a number above 0: "
              + MessageText.quoted(text)
              + " ('.' before its decimals)");
    }
    return new Rate(parser.units(), parser.scale());
  }

  /** The rates of the last date that is not too late. */
  private ExchangeRates latest(int column) throws InputException {
    Map<String, PeriodDate> dates = dates(column);
    DateOption upTo = request.rates().upTo();
    PeriodDate last =
        dates.values().stream()
            .filter(date -> upTo == null || !date.day().isAfter(upTo.label().day()))
            .max(PeriodDate::compareTo)
            .orElseThrow(() -> InputException.data(source.name() + ": no rates up to " + upTo));
    return rates(
        lines.stream().filter(line -> last.equals(dates.get(line.date()))).toList(), " of " + last);
  }

  private Map<String, PeriodDate> dates(int column) throws InputException {
    DateColumn dates =
        DateColumn.decide(
            lines.stream().map(Line::date).distinct().toList(), request.columns().fiscalYear());
    for (Line line : lines) {
      String problem = dates.problems().get(line.date());
      if (problem != null) {
        throw refused(line.line(), column + 1, problem);
      }
    }
    return dates.dates();
  }

  private ExchangeRates rates(List<Line> given, String when) throws InputException {
    Map<String, Rate> rates = new LinkedHashMap<>();
    Map<String, Long> seen = new HashMap<>();
    for (Line line : given) {
      Long before = seen.put(line.currency(), line.line());
      if (before != null) {
        throw refused(line.line(), 0, line.currency() + " already has a rate on line " + before);
      }
      rates.put(line.currency(), line.rate());
    }
    String target = target(rates);
    Rate own = rates.put(target, Rate.ONE);
    if (own != null && !isOne(own)) {
      throw refused(
          Objects.requireNonNull(seen.get(target)),
          0,
          "the rate of " + target + " is not 1, expected what 1 of each currency is in " + target);
    }
    return new ExchangeRates(target, rates, source.name() + when);
  }

  /** The currency asked for, else the only one whose rate is 1. */
  private String target(Map<String, Rate> rates) throws InputException {
    String given = request.columns().currency();
    if (given != null) {
      return given.toUpperCase(Locale.ROOT);
    }
    List<String> ones =
        rates.keySet().stream()
            .filter(code -> isOne(Objects.requireNonNull(rates.get(code))))
            .toList();
    if (ones.size() != 1) {
      throw InputException.option("--rates needs --currency, the currency that its rates are in");
    }
    return ones.get(0);
  }

  private static boolean isOne(Rate rate) {
    return BigDecimal.valueOf(rate.units(), rate.scale()).compareTo(BigDecimal.ONE) == 0;
  }

  private InputException refused(long line, int column, String message) {
    return InputException.data(source, line, column, message);
  }
}
