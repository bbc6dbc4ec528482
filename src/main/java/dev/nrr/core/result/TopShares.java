package dev.nrr.core.result;

/**
 * How much of starting revenue stands with the largest cohort customers: fractions of one, 1 where
 * there are no more customers than that; undefined without starting revenue.
 *
 * @param top1 the share of the largest customer
 * @param top5 that of the five largest together
 * @param top10 that of the ten largest together
 */
public record TopShares(MetricValue top1, MetricValue top5, MetricValue top10) {}
