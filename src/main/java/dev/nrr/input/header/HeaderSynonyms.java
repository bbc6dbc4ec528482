package dev.nrr.input.header;

import java.util.List;

/**
 * The headers taken for each field, without case, spaces and punctuation; the most telling first.
 */
public final class HeaderSynonyms {

  public static final List<String> CUSTOMER =
      words(
          """
          customer customerid customername account accountid accountname client clientid \
          clientname company companyid companyname logo logoid organization organizationid \
          organisation organisationid org orgid tenant tenantid user userid""");

  public static final List<String> SUBSCRIPTION =
      words(
          """
          subscription subscriptionid subscriptionname subid product productid productname \
          sku plan planid planname contract contractid lineitem""");

  public static final List<String> PERIOD =
      words(
          """
          period month quarter year fiscalperiod date periodend monthend""");

  public static final List<String> DATE =
      words(
          """
          date month period quarter year day asof asofdate snapshot snapshotdate \
          snapshotmonth monthend monthenddate monthstart monthyear yearmonth perioddate \
          periodend periodenddate fiscalperiod fiscalquarter reportdate reportingdate \
          reportingmonth reportingperiod billingmonth revenuemonth mrrmonth mrrdate""");

  public static final List<String> AMOUNT =
      words(
          """
          mrr arr amount revenue acv cmrr monthlyamount recurring monthly annual total \
          value balance usd eur gbp inr""");

  public static final List<String> START =
      words(
          """
          startdate start started startedat startsat startson begindate from fromdate \
          validfrom activefrom effectivefrom subscriptionstart subscriptionstartdate \
          contractstart contractstartdate termstart termstartdate activationdate \
          activatedat""");

  public static final List<String> END =
      words(
          """
          enddate end ended endedat endsat endson to todate until validto validuntil \
          activeto activeuntil effectiveto subscriptionend subscriptionenddate contractend \
          contractenddate termend termenddate expirationdate expirydate expiresat \
          cancellationdate canceledat cancelledat churndate""");

  public static final List<String> INTERVAL =
      words(
          """
          interval billinginterval billingperiod billingfrequency billingcycle frequency \
          planinterval term termunit""");

  public static final List<String> INTERVAL_COUNT =
      words(
          """
          intervalcount recurringintervalcount billingintervalcount planintervalcount \
          intervallength intervalnumber""");

  public static final List<String> DURATION =
      words(
          """
          durationmonths durationinmonths termmonths terminmonths termlengthmonths \
          contractmonths contractlengthmonths contracttermmonths contractdurationmonths \
          subscriptionmonths monthsduration numberofmonths""");

  public static final List<String> EVENT_DATE =
      words(
          """
          date eventdate changedate movementdate effectivedate effective transactiondate \
          occurredat occurredon timestamp createdat month period day""");

  public static final List<String> TYPE =
      words(
          """
          type movement movementtype eventtype event changetype mrrtype mrrmovement""");

  public static final List<String> CHANGE =
      words(
          """
          change delta netchange movementamount mrr arr amount revenue acv cmrr recurring \
          monthly annual value usd eur gbp inr""");

  public static final List<String> TRANSACTION_DATE =
      words(
          """
          date orderdate invoicedate transactiondate purchasedate paymentdate billingdate \
          billdate chargedate saledate bookingdate createdat paidat timestamp month period \
          day""");

  public static final List<String> BILLED =
      words(
          """
          sales sale amount amountbilled billed billing amountpaid paid payment invoiced \
          invoice invoiceamount order ordertotal price net revenue value total mrr usd eur \
          gbp inr""");

  public static final List<String> CURRENCY =
      words(
          """
          currency currencycode ccy curr""");

  public static final List<String> STARTING =
      words(
          """
          starting start opening open beginning begin prior previous startof beginningof \
          initial bop""");

  public static final List<String> ENDING =
      words(
          """
          ending end closing close current endof final eop""");

  public static final List<String> EXPANSION =
      words(
          """
          expansion expanded expansions upgrade upgrades upsell upsells increase increases \
          crosssell upsellandcrosssell""");

  public static final List<String> CONTRACTION =
      words(
          """
          contraction contracted contractions downgrade downgrades downsell downsells \
          decrease decreases""");

  public static final List<String> CHURN =
      words(
          """
          churn churned cancelled canceled cancellation cancellations lost""");

  public static final List<String> NEW =
      words(
          """
          new newbusiness newlogo""");

  public static final List<String> REACTIVATION =
      words(
          """
          reactivation reactivated reactivations resurrected resurrection winback winbacks \
          wonback""");

  public static final List<String> STARTING_CUSTOMERS =
      words(
          """
          startingcustomers startcustomers openingcustomers beginningcustomers \
          startinglogos customersatstart customersstart startingaccounts""");

  public static final List<String> CHURNED_CUSTOMERS =
      words(
          """
          churnedcustomers lostcustomers cancelledcustomers canceledcustomers churnedlogos \
          customerschurned customerslost lostlogos churnedaccounts""");

  private HeaderSynonyms() {}

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
