package dev.nrr.input.header;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The headers taken for each field, without case, spaces and punctuation; the most telling first.
 */
public final class HeaderSynonyms {

  public static final Synonyms CUSTOMER =
      Synonyms.of(
              words(
                  """
          customer customerid customername account accountid accountname client clientid \
          clientname company companyid companyname logo logoid organization organizationid \
          organisation organisationid org orgid tenant tenantid user userid"""))
          .or(
              words(
                  """
          subscriber subscriberid subscribername member memberid email emailaddress \
          customeremail shop shopid shopname workspace workspaceid merchant merchantid \
          merchantname buyer debtor debitor customeraccount clientaccount business \
          businessname firm kunde kunden kundenname kundennummer kundenid firma cliente \
          clienteid nomclient klant klantnaam klantnummer klantid empresa societe \
          azienda bedrijf ragionesociale razonsocial"""));

  /**
   * The customer of a bill, an event or an amount at a date; a movement's name may be a segment.
   */
  public static final Synonyms CUSTOMER_OR_NAME = CUSTOMER.orLast(words("name"));

  public static final Synonyms SUBSCRIPTION =
      Synonyms.of(
              words(
                  """
          subscription subscriptionid subscriptionname subid product productid productname \
          sku plan planid planname contract contractid lineitem"""))
          .or(
              words(
                  """
          agreement agreementid license licenseid licence abonnement abo vertrag contrat \
          contrato contratto"""));

  public static final Synonyms PERIOD =
      Synonyms.of(
              words(
                  """
          period month quarter year fiscalperiod date periodend monthend windowto"""))
          .or(
              words(
                  """
          monthstart periodstart quarterstart yearstart quarterend yearend quarterended \
          monthended yearended periodended fiscalquarter fiscalyear fiscalmonth fy fq \
          fiscalyearquarter yearquarter quarteryear monthyear yearmonth reportmonth \
          reportingmonth reportingperiod reportdate reportingdate reportquarter asof \
          asofdate snapshotdate snapshotmonth calendarmonth calendarquarter week \
          weekending weekstart accountingperiod monat quartal jahr datum mois trimestre \
          annee mes ano fecha mese anno data maand kwartaal jaar periode periodo zeitraum \
          stichtag"""));

  public static final Synonyms DATE =
      Synonyms.of(
              words(
                  """
          date month period quarter year day asof asofdate snapshot snapshotdate \
          snapshotmonth monthend monthenddate monthstart monthyear yearmonth perioddate \
          periodend periodenddate fiscalperiod fiscalquarter reportdate reportingdate \
          reportingmonth reportingperiod billingmonth revenuemonth mrrmonth mrrdate"""))
          .or(
              words(
                  """
          periodstart quarterstart quarterend quarterended monthended periodended \
          yearended yearend fiscalyear fiscalmonth fy fq yearquarter quarteryear \
          reportmonth reportquarter metricdate metricmonth calendarmonth calendarquarter \
          invoicemonth servicemonth accountingperiod postingperiod ds weekending week \
          monat quartal jahr datum mois trimestre annee mes ano fecha mese anno data maand \
          kwartaal jaar periode periodo zeitraum stichtag"""));

  public static final Synonyms AMOUNT =
      Synonyms.of(
              words(
                  """
          mrr arr amount revenue acv cmrr monthlyamount recurring monthly annual total \
          value balance usd eur gbp inr"""))
          .or(
              words(
                  """
          monthlyprice price unitprice unitamount priceunit planprice planamount planmrr \
          currentmrr currentarr netrevenue recognizedrevenue recognisedrevenue \
          subscriptionprice monthlycharges monthlycharge monthlyfee monthlyrate annualfee \
          annualprice yearlyprice yearlyfee priceseat priceuser pricelicense pricelicence amountseat amountuser \
          mrrseat mrruser annualcontractvalue tcv totalcontractvalue \
          betrag umsatz erlos preis monatspreis \
          monatsbetrag montant montantmensuel revenu prix prixmensuel importe \
          ingresos precio monto importo ricavi prezzo fatturato canone valor valormensal \
          receita preco faturamento bedrag omzet prijs maandbedrag"""));

  public static final Synonyms START =
      Synonyms.of(
              words(
                  """
          startdate start started startedat startsat startson begindate from fromdate \
          validfrom activefrom effectivefrom subscriptionstart subscriptionstartdate \
          contractstart contractstartdate termstart termstartdate activationdate \
          activatedat"""))
          .or(
              words(
                  """
          startat effectivestart effectivestartdate effstart dbtvalidfrom datefrom \
          beginning begin begins beginsat commencement commencementdate golive golivedate \
          activated activation startmonth subscribedat subscribed billingstart \
          currentperiodstart beginn startdatum vertragsbeginn von ab \
          debut datedebut inicio fechainicio inizio datainizio datainicio ingangsdatum"""))
          .orLast(
              words(
                  """
          created createdat createddate creationdate createdon signup signupdate \
          signedupat signupat joined joindate joinedat"""));

  public static final Synonyms END =
      Synonyms.of(
              words(
                  """
          enddate end ended endedat endsat endson to todate until validto validuntil \
          activeto activeuntil effectiveto subscriptionend subscriptionenddate contractend \
          contractenddate termend termenddate expirationdate expirydate expiresat \
          cancellationdate canceledat cancelledat churndate"""))
          .or(
              words(
                  """
          endat effectiveend effectiveenddate effend dbtvalidto dateto cancel canceldate \
          canceled cancelled cancelat canceldat cancelationdate cancellation canceledon \
          cancelledon churnedat churned churnedon terminated terminatedat termination \
          terminationdate expires expire expiresdate expiredate expired expiredat \
          expiration expireson expiry validthrough through thru endmonth \
          deactivatedat billingend currentperiodend ende enddatum vertragsende bis \
          kundigung kundigungsdatum fin datefin fechafin fine datafine datafim fim einde \
          einddatum"""));

  public static final Synonyms INTERVAL =
      Synonyms.of(
              words(
                  """
          interval billinginterval billingperiod billingfrequency billingcycle frequency \
          planinterval term termunit"""))
          .or(
              words(
                  """
          intervalunit billingperiodunit cadence recurrence paymentfrequency paymentinterval paymentcadence \
          billingterm billingcadence billingunit billingrecurrence recurringinterval \
          recurringperiod priceinterval invoicefrequency invoicingfrequency \
          invoiceinterval renewalfrequency planperiod periodunit periodicity \
          abrechnungsintervall abrechnungsturnus zahlungsintervall turnus zahlungsweise \
          frequence periodicite frecuencia periodicidad frequenza periodicita frequencia \
          periodicidade frequentie"""));

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

  public static final Synonyms EVENT_DATE =
      Synonyms.of(
              words(
                  """
          date eventdate changedate movementdate effectivedate effective transactiondate \
          occurredat occurredon timestamp createdat month period day"""))
          .or(
              words(
                  """
          eventmonth eventtime eventtimestamp eventat occurred occurredtime txdate txndate \
          changedat changedon changed changemonth movementmonth effectiveon effectiveat \
          effectivemonth happenedat recordedat activitydate datum fecha data monat mois \
          mes mese maand"""));

  public static final List<String> TYPE =
      words(
          """
          type movement movementtype eventtype event changetype mrrtype mrrmovement \
          revenuemovementtype revenuemovement activitytype activity eventname""");

  public static final List<String> CHANGE =
      words(
          """
          change delta netchange movement movementamount amountchange added addedmrr addedarr \
          amount value usd eur gbp inr""");

  /** Words for a change alone, which cannot be what a customer pays. */
  public static final List<String> ONLY_CHANGE =
      words(
          """
          change delta netchange movement movementamount amountchange changeamount added difference \
          diff planchange pricechange""");

  /** What is paid from an event on, where another column has the change. */
  public static final List<String> AFTER =
      words(
          """
          mrr arr cmrr acv revenue recurring monthly annual monthlyamount balance total mrrusd \
          arrusd mrreur arreur mrrgbp arrgbp mrrinr arrinr monthlyrecurringrevenue \
          annualrecurringrevenue activitymrr after new current runningtotal newtotal""");

  /** What is paid from an event on, by words that say so. */
  public static final List<String> LEVEL =
      words(
          """
          after current new to mrrafter arrafter aftermrr afterarr mrrcurrent currentmrr newmrr \
          newarr tomrr toarr""");

  /** What is paid from an event on, or any amount. */
  public static final Synonyms LEVEL_OR_AMOUNT =
      Synonyms.of(joined(LEVEL, AMOUNT.certain())).or(AMOUNT.words(Synonyms.Round.FURTHER));

  private static List<String> joined(List<String> some, List<String> more) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** What was paid until an event. */
  public static final List<String> BEFORE =
      words(
          """
          before previous prev prior old from mrrbefore beforemrr mrrprevious previousmrr prevmrr \
          priormrr oldmrr frommrr""");

  /** Names of single subscriptions, unlike plans and products, which change. */
  public static final List<String> SUBSCRIPTION_ID =
      words(
          """
          subscription subscriptionid subid subscriptionnumber contractid contractnumber""");

  /** What a row's movement is, where its amount stands in a column of its own. */
  public static final List<String> MOVEMENT_TYPE =
      words(
          """
          movementtype movement revenuemovementtype arrmovementtype mrrmovementtype \
          revenuemovement changetype""");

  /** The amount of a row's movement. */
  public static final List<String> MOVEMENT_AMOUNT =
      words(
          """
          movementamount revenuemovementamount arrmovementamount mrrmovementamount changeamount""");

  public static final Synonyms TRANSACTION_DATE =
      Synonyms.of(
              words(
                  """
          date orderdate invoicedate transactiondate purchasedate paymentdate billingdate \
          billdate chargedate saledate bookingdate createdat paidat timestamp month period \
          day"""))
          .or(
              words(
                  """
          eventdate eventmonth txdate txndate invoicemonth posted postingdate posteddate paiddate paidon invoicedat invoicedon issued issuedate issuedat \
          created createddate chargedat chargedon soldat orderedat rechnungsdatum \
          buchungsdatum datum fecha data datefacture fechafactura datafattura factuurdatum"""));

  public static final Synonyms BILLED =
      Synonyms.of(
              words(
                  """
          sales sale amount amountbilled billed billing amountpaid paid payment invoiced \
          invoice invoiceamount order ordertotal price net revenue value total mrr usd eur \
          gbp inr"""))
          .or(
              words(
                  """
          netamount grossamount subtotal netrevenue charge charged chargeamount \
          transactionamount txnamount linetotal lineamount extendedprice invoicetotal \
          ordervalue orderamount saleamount salesamount payments betrag rechnungsbetrag \
          nettobetrag umsatz netto montant montantht importe importo valor bedrag omzet"""));

  public static final Synonyms CURRENCY =
      Synonyms.of(
              words(
                  """
          currency currencycode ccy curr"""))
          .or(
              words(
                  """
          iso currencyiso isocurrency billingcurrency wahrung devise moneda divisa valuta \
          moeda munt"""));

  public static final List<String> STARTING =
      words(
          """
          starting start opening open beginning begin prior previous startof beginningof \
          initial bop startingbalance openingbalance beginningbalance startofperiod \
          beginningofperiod bom boq boy broughtforward prev prevtotal previoustotal \
          prevperiod previousperiod priorperiod old \
          prioryear previousyear lastyear prevyear \
          upforrenewal renewalbase renewable dueforrenewal anfang anfangsbestand""");

  public static final List<String> ENDING =
      words(
          """
          ending end closing close current endof final eop endingbalance closingbalance \
          endofperiod eom eoq eoy totalmrr totalarr endbestand currentyear thisyear""");

  public static final List<String> EXPANSION =
      words(
          """
          expansion expanded expansions upgrade upgrades upsell upsells increase increases \
          crosssell upsellandcrosssell expand addon addons crosssells crosssold upsold \
          upgraded priceincrease priceincreases uplift""");

  public static final List<String> CONTRACTION =
      words(
          """
          contraction contracted contractions downgrade downgrades downsell downsells \
          decrease decreases shrink shrinkage shrunk reduction reductions reduced \
          downgraded downsold partialchurn""");

  public static final List<String> CHURN =
      words(
          """
          churn churned cancelled canceled cancellation cancellations lost churns losses \
          loss attrition nonrenewal nonrenewals nonrenewed notrenewed cancels cancel \
          terminated terminations termination lapsed lapse fullchurn""");

  public static final List<String> NEW =
      words(
          """
          new newbusiness newlogo newsales newbookings""");

  public static final List<String> REACTIVATION =
      words(
          """
          reactivation reactivated reactivations resurrected resurrection winback winbacks \
          wonback reactivate recovered returning restored""");

  public static final List<String> STARTING_CUSTOMERS =
      words(
          """
          startingcustomers startcustomers openingcustomers beginningcustomers \
          startinglogos customersatstart customersstart startingaccounts openinglogos \
          beginninglogos openingaccounts beginningaccounts startaccounts startlogos \
          bopcustomers customersbop""");

  public static final List<String> CHURNED_CUSTOMERS =
      words(
          """
          churnedcustomers lostcustomers cancelledcustomers canceledcustomers churnedlogos \
          customerschurned customerslost lostlogos churnedaccounts cancelledlogos \
          canceledlogos lostaccounts cancelledaccounts canceledaccounts""");

  private HeaderSynonyms() {}

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
