package dev.nrr.spark;

import dev.nrr.warehouse.ConnectionSettings;
import dev.nrr.warehouse.EngineDoor;
import dev.nrr.warehouse.SqlEngine;
import org.apache.spark.sql.SparkSession;

/** Leads to the Spark session of this process. */
public final class SparkDoor implements EngineDoor {

  /** The place in which it is. */
  static final String SESSION = "spark:session";

  @Override
  public boolean leadsTo(String url) {
    return url.equals(SESSION);
  }

  @Override
  public SqlEngine open(ConnectionSettings settings) {
    SparkSession session = SparkSession.builder().appName("nrr").getOrCreate();
    // Sums that do not fit fail, where they would else be NULL.
    session.conf().set("spark.sql.ansi.enabled", true);
    session.conf().set("spark.sql.session.timeZone", "UTC");
    session.conf().set("spark.sql.datetime.java8API.enabled", true);
    return new SparkEngine(session, settings);
  }
}
