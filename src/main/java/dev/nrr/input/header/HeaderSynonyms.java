package dev.nrr.input.header;

/**
 * The headers taken for each field, without case, spaces and punctuation; the most telling first.
 */
public final class HeaderSynonyms {

  public static final Synonyms CUSTOMER =
      Synonyms.of(
              """
          customer customerid customername account accountid accountname client clientid \
          clientname company companyid companyname logo logoid organization organizationid \
          organisation organisationid org orgid tenant tenantid user userid""")
          .or(
              """
          subscriber subscriberid subscribername member memberid email emailaddress \
          customeremail shop shopid shopname workspace workspaceid merchant merchantid \
          merchantname buyer debtor debitor customeraccount clientaccount business \
          businessname firm kunde kunden kundenname kundennummer kundenid firma cliente \
          clienteid nomclient klant klantnaam klantnummer klantid empresa societe \
          azienda bedrijf ragionesociale razonsocial""");

  /**
   * The customer of a bill, an event or an amount at a date; a movement's name may be a segment.
   */
  public static final Synonyms CUSTOMER_OR_NAME = CUSTOMER.orLast("name");

  public static final Synonyms SUBSCRIPTION =
      Synonyms.of(
              """
          subscription subscriptionid subscriptionname subid product productid productname \
          sku plan planid planname contract contractid lineitem""")
          .or(
              """
          agreement agreementid license licenseid licence abonnement abo vertrag contrat \
          contrato contratto""");

  public static final Synonyms PERIOD =
      Synonyms.of(
              """
          period month quarter year fiscalperiod date periodend monthend windowto""")
          .or(
              """
          monthstart periodstart quarterstart yearstart quarterend yearend quarterended \
          monthended yearended periodended fiscalquarter fiscalyear fiscalmonth fy fq \
          fiscalyearquarter yearquarter quarteryear monthyear yearmonth reportmonth \
          reportingmonth reportingperiod reportdate reportingdate reportquarter asof \
          asofdate snapshotdate snapshotmonth calendarmonth calendarquarter week \
          weekending weekstart accountingperiod monat quartal jahr datum mois trimestre \
          annee mes ano fecha mese anno data maand kwartaal jaar periode periodo zeitraum \
          stichtag""");

  public static final Synonyms DATE =
      Synonyms.of(
              """
          date month period quarter year day asof asofdate snapshot snapshotdate \
          snapshotmonth monthend monthenddate monthstart monthyear yearmonth perioddate \
          periodend periodenddate fiscalperiod fiscalquarter reportdate reportingdate \
          reportingmonth reportingperiod billingmonth revenuemonth mrrmonth mrrdate""")
          .or(
              """
          periodstart quarterstart quarterend quarterended monthended periodended \
          yearended yearend fiscalyear fiscalmonth fy fq yearquarter quarteryear \
          reportmonth reportquarter metricdate metricmonth calendarmonth calendarquarter \
          invoicemonth servicemonth accountingperiod postingperiod ds weekending week \
          monat quartal jahr datum mois trimestre annee mes ano fecha mese anno data maand \
          kwartaal jaar periode periodo zeitraum stichtag""");

  public static final Synonyms AMOUNT =
      Synonyms.of(
              """
          mrr arr amount revenue acv cmrr monthlyamount recurring monthly annual total \
          value balance usd eur gbp inr""")
          .or(
              """
          monthlyprice price unitprice unitamount priceunit planprice planamount planmrr \
          currentmrr currentarr netrevenue recognizedrevenue recognisedrevenue \
          subscriptionprice monthlycharges monthlycharge monthlyfee monthlyrate annualfee \
          annualprice yearlyprice yearlyfee priceseat priceuser pricelicense pricelicence amountseat amountuser \
          mrrseat mrruser annualcontractvalue tcv totalcontractvalue \
          betrag umsatz erlos preis monatspreis \
          monatsbetrag montant montantmensuel revenu prix prixmensuel importe \
          ingresos precio monto importo ricavi prezzo fatturato canone valor valormensal \
          receita preco faturamento bedrag omzet prijs maandbedrag""");

  public static final Synonyms START =
      Synonyms.of(
              """
          startdate start started startedat startsat startson begindate from fromdate \
          validfrom activefrom effectivefrom subscriptionstart subscriptionstartdate \
          contractstart contractstartdate termstart termstartdate activationdate \
          activatedat""")
          .or(
              """
          startat effectivestart effectivestartdate effstart dbtvalidfrom datefrom \
          beginning begin begins beginsat commencement commencementdate golive golivedate \
          activated activation startmonth subscribedat subscribed billingstart \
          currentperiodstart beginn startdatum vertragsbeginn von ab \
          debut datedebut inicio fechainicio inizio datainizio datainicio ingangsdatum""")
          .orLast(
              """
          created createdat createddate creationdate createdon signup signupdate \
          signedupat signupat joined joindate joinedat""");

  public static final Synonyms END =
      Synonyms.of(
              """
          enddate end ended endedat endsat endson to todate until validto validuntil \
          activeto activeuntil effectiveto subscriptionend subscriptionenddate contractend \
          contractenddate termend termenddate expirationdate expirydate expiresat \
          cancellationdate canceledat cancelledat churndate""")
          .or(
              """
          endat effectiveend effectiveenddate effend dbtvalidto dateto cancel canceldate \
          canceled cancelled cancelat canceldat cancelationdate cancellation canceledon \
          cancelledon churnedat churned churnedon terminated terminatedat termination \
          terminationdate expires expire expiresdate expiredate expired expiredat \
          expiration expireson expiry validthrough through thru endmonth \
          deactivatedat billingend currentperiodend ende enddatum vertragsende bis \
          kundigung kundigungsdatum fin datefin fechafin fine datafine datafim fim einde \
          einddatum""");

  public static final Synonyms INTERVAL =
      Synonyms.of(
              """
          interval billinginterval billingperiod billingfrequency billingcycle frequency \
          planinterval term termunit""")
          .or(
              """
          intervalunit billingperiodunit cadence recurrence paymentfrequency paymentinterval paymentcadence \
          billingterm billingcadence billingunit billingrecurrence recurringinterval \
          recurringperiod priceinterval invoicefrequency invoicingfrequency \
          invoiceinterval renewalfrequency planperiod periodunit periodicity \
          abrechnungsintervall abrechnungsturnus zahlungsintervall turnus zahlungsweise \
          frequence periodicite frecuencia periodicidad frequenza periodicita frequencia \
          periodicidade frequentie""");

  public static final Synonyms INTERVAL_COUNT =
      Synonyms.of(
          """
          intervalcount recurringintervalcount billingintervalcount planintervalcount \
          intervallength intervalnumber""");

  public static final Synonyms DURATION =
      Synonyms.of(
          """
          durationmonths durationinmonths termmonths terminmonths termlengthmonths \
          contractmonths contractlengthmonths contracttermmonths contractdurationmonths \
          subscriptionmonths monthsduration numberofmonths""");

  public static final Synonyms EVENT_DATE =
      Synonyms.of(
              """
          date eventdate changedate movementdate effectivedate effective transactiondate \
          occurredat occurredon timestamp createdat month period day""")
          .or(
              """
          eventmonth eventtime eventtimestamp eventat occurred occurredtime txdate txndate \
          changedat changedon changed changemonth movementmonth effectiveon effectiveat \
          effectivemonth happenedat recordedat activitydate datum fecha data monat mois \
          mes mese maand""");

  public static final Synonyms TYPE =
      Synonyms.of(
          """
          type movement movementtype eventtype event changetype mrrtype mrrmovement \
          revenuemovementtype revenuemovement activitytype activity eventname""");

  public static final Synonyms CHANGE =
      Synonyms.of(
          """
          change delta netchange movement movementamount amountchange added addedmrr addedarr \
          amount value usd eur gbp inr""");

  /** Words for a change alone, which cannot be what a customer pays. */
  public static final Synonyms ONLY_CHANGE =
      Synonyms.of(
          """
          change delta netchange movement movementamount amountchange changeamount added difference \
          diff planchange pricechange""");

  /** What is paid from an event on, where another column has the change. */
  public static final Synonyms AFTER =
      Synonyms.of(
          """
          mrr arr cmrr acv revenue recurring monthly annual monthlyamount balance total mrrusd \
          arrusd mrreur arreur mrrgbp arrgbp mrrinr arrinr monthlyrecurringrevenue \
          annualrecurringrevenue activitymrr after new current runningtotal newtotal""");

  /** What is paid from an event on, by words that say so. */
  public static final Synonyms LEVEL =
      Synonyms.of(
          """
          after current new to mrrafter arrafter aftermrr afterarr mrrcurrent currentmrr newmrr \
          newarr tomrr toarr""");

  /** What is paid from an event on, or any amount. */
  public static final Synonyms LEVEL_OR_AMOUNT = LEVEL.and(AMOUNT);

  /** What was paid until an event. */
  public static final Synonyms BEFORE =
      Synonyms.of(
          """
          before previous prev prior old from mrrbefore beforemrr mrrprevious previousmrr prevmrr \
          priormrr oldmrr frommrr""");

  /** Names of single subscriptions, unlike plans and products, which change. */
  public static final Synonyms SUBSCRIPTION_ID =
      Synonyms.of(
          """
          subscription subscriptionid subid subscriptionnumber contractid contractnumber""");

  /** What a row's movement is, where its amount stands in a column of its own. */
  public static final Synonyms MOVEMENT_TYPE =
      Synonyms.of(
          """
          movementtype movement revenuemovementtype arrmovementtype mrrmovementtype \
          revenuemovement changetype""");

  /** The amount of a row's movement. */
  public static final Synonyms MOVEMENT_AMOUNT =
      Synonyms.of(
          """
          movementamount revenuemovementamount arrmovementamount mrrmovementamount changeamount""");

  public static final Synonyms TRANSACTION_DATE =
      Synonyms.of(
              """
          date orderdate invoicedate transactiondate purchasedate paymentdate billingdate \
          billdate chargedate saledate bookingdate createdat paidat timestamp month period \
          day""")
          .or(
              """
          eventdate eventmonth txdate txndate invoicemonth posted postingdate posteddate paiddate paidon invoicedat invoicedon issued issuedate issuedat \
          created createddate chargedat chargedon soldat orderedat rechnungsdatum \
          buchungsdatum datum fecha data datefacture fechafactura datafattura factuurdatum""");

  public static final Synonyms BILLED =
      Synonyms.of(
              """
          sales sale amount amountbilled billed billing amountpaid paid payment invoiced \
          invoice invoiceamount order ordertotal price net revenue value total mrr usd eur \
          gbp inr""")
          .or(
              """
          netamount grossamount subtotal netrevenue charge charged chargeamount \
          transactionamount txnamount linetotal lineamount extendedprice invoicetotal \
          ordervalue orderamount saleamount salesamount payments betrag rechnungsbetrag \
          nettobetrag umsatz netto montant montantht importe importo valor bedrag omzet""");

  public static final Synonyms CURRENCY =
      Synonyms.of(
              """
          currency currencycode ccy curr""")
          .or(
              """
          iso currencyiso isocurrency billingcurrency wahrung devise moneda divisa valuta \
          moeda munt""");

  public static final Synonyms STARTING =
      Synonyms.of(
          """
          starting start opening open beginning begin prior previous startof beginningof \
          initial bop startingbalance openingbalance beginningbalance startofperiod \
          beginningofperiod bom boq boy broughtforward prev prevtotal previoustotal \
          prevperiod previousperiod priorperiod old \
          prioryear previousyear lastyear prevyear \
          upforrenewal renewalbase renewable dueforrenewal anfang anfangsbestand""");

  public static final Synonyms ENDING =
      Synonyms.of(
          """
          ending end closing close current endof final eop endingbalance closingbalance \
          endofperiod eom eoq eoy totalmrr totalarr endbestand currentyear thisyear""");

  public static final Synonyms EXPANSION =
      Synonyms.of(
          """
          expansion expanded expansions upgrade upgrades upsell upsells increase increases \
          crosssell upsellandcrosssell expand addon addons crosssells crosssold upsold \
          upgraded priceincrease priceincreases uplift""");

  public static final Synonyms CONTRACTION =
      Synonyms.of(
          """
          contraction contracted contractions downgrade downgrades downsell downsells \
          decrease decreases shrink shrinkage shrunk reduction reductions reduced \
          downgraded downsold partialchurn""");

  public static final Synonyms CHURN =
      Synonyms.of(
          """
          churn churned cancelled canceled cancellation cancellations lost churns losses \
          loss attrition nonrenewal nonrenewals nonrenewed notrenewed cancels cancel \
          terminated terminations termination lapsed lapse fullchurn""");

  public static final Synonyms NEW =
      Synonyms.of(
          """
          new newbusiness newlogo newsales newbookings""");

  public static final Synonyms REACTIVATION =
      Synonyms.of(
          """
          reactivation reactivated reactivations resurrected resurrection winback winbacks \
          wonback reactivate recovered returning restored""");

  public static final Synonyms STARTING_CUSTOMERS =
      Synonyms.of(
          """
          startingcustomers startcustomers openingcustomers beginningcustomers \
          startinglogos customersatstart customersstart startingaccounts openinglogos \
          beginninglogos openingaccounts beginningaccounts startaccounts startlogos \
          bopcustomers customersbop""");

  public static final Synonyms CHURNED_CUSTOMERS =
      Synonyms.of(
          """
          churnedcustomers lostcustomers cancelledcustomers canceledcustomers churnedlogos \
          customerschurned customerslost lostlogos churnedaccounts cancelledlogos \
          canceledlogos lostaccounts cancelledaccounts canceledaccounts""");

  private HeaderSynonyms() {}
}
