package dev.nrr.input.survey;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** The words by which headers tell what their columns are, in lower case without accents. */
final class HeaderVocabulary {

  static final Set<String> QUANTITY =
      set(
          "quantity qty seats seat licenses licences license licence users units noofseats"
              + " numseats seatcount usercount licensecount licencecount unitcount anzahl menge"
              + " lizenzen nutzer sitze cantidad asientos licencias quantite sieges licences"
              + " quantita utenti posti quantidade assentos licencas usuarios aantal licenties"
              + " gebruikers stuks");

  /** Beside one of {@link #COUNTED} these are a quantity too: {@code user_count}. */
  static final Set<String> COUNT = set("count number num no of total active paid billed nr");

  static final Set<String> COUNTED = set("user seat unit license licence");

  /** Words with which a number is no quantity: a price of a unit, a date, an identifier. */
  static final Set<String> NO_QUANTITY =
      set("price amount id cost fee rate mrr arr revenue value per type name date code limit");

  static final Set<String> INTERVAL =
      set(
          "interval period frequency cadence cycle term recurrence billing duration length months"
              + " periodicity laufzeit abrechnung turnus intervall frequence periodicite"
              + " frecuencia periodicidad frequenza periodicita frequencia periodicidade"
              + " frequentie looptijd");

  /** What is bought: an identifier of it may be a word for how often it is paid. */
  static final Set<String> PLANS = set("plan product sku planid productid");

  /** The same in the words of more exports and languages, for names that say how it is paid. */
  static final Set<String> BOUGHT =
      set(
          "plan plans product products sku planid productid planname productname pricename package"
              + " tier edition subscription item offer tarif tarifname produkt paket abo produit"
              + " producto prodotto produto piano plano formule abonnement");

  /** What rows are told for, the books or a plan of them. */
  static final Set<String> SCENARIO = set("scenario scenarios szenario escenario");

  static final Set<String> INTERVAL_COUNT = set("count length frequency number every num quantity");

  static final Set<String> CURRENCY =
      set("currency ccy curr currencycode wahrung devise moneda divisa valuta moeda");

  static final Set<String> DISCOUNT =
      set(
          "discount discounts discounted rebate rabatt rabatte nachlass remise rabais descuento"
              + " sconto desconto korting discountamount discountpercent");

  static final Set<String> MONEY =
      set(
          "mrr arr acv tcv cmrr amount amounts price prices revenue revenues total subtotal fee"
              + " fees value balance charge charges cost costs payment paid billed invoiced sales"
              + " net gross list usd eur gbp inr cad aud chf jpy unitprice unitamount listprice"
              + " mrramount arramount totalamount netamount grossamount amountpaid tax vat mwst"
              + " ltv credit refund spend income turnover ticket"
              + " umsatz betrag preis erlos erlose gebuhr steuer gesamt"
              + " montant prix revenu revenus tarif chiffre"
              + " importe precio ingresos ingreso monto tarifa"
              + " importo prezzo ricavi ricavo fatturato canone"
              + " valor preco receita faturamento montante"
              + " bedrag prijs omzet tarief");

  /** Beside movements, amounts under such a header are movements too. */
  static final Set<String> MOVEMENTS =
      set(
          "expansion expanded upsell upsold upgrade upgrades uplift increase crosssell addon addons"
              + " contraction contracted downsell downgrade downgrades decrease reduction shrink"
              + " shrinkage churn churned loss losses lost attrition cancelled canceled cancellation"
              + " cancellations nonrenewal nonrenewed termination terminations reactivation"
              + " reactivated winback returned adjustment adjustments indexation fx");

  /** Words with which a number is no money, whatever stands beside them. */
  static final Set<String> NO_MONEY =
      set(
          "id code type name number no nr percent pct percentage ratio rate score count users"
              + " seats quantity qty days months years age rank index probability nps employees"
              + " employee customers key status reason category tier level");

  static final Set<String> UNIT_PRICE =
      set("price unitprice unitamount preis prix precio prezzo preco prijs stuckpreis");

  static final Set<String> PER_UNIT = set("seat user unit license licence member");

  static final Set<String> IDENTIFIER =
      set(
          "id ids number no nr n row rows index rank pos position line lfd key code zip plz"
              + " postcode postal phone unnamed idx seq sequence ref reference uuid");

  static final Set<String> STARTS =
      set(
          "start starts started begin begins began beginning from activation activated"
              + " commencement inicio debut inizio beginn van ab");

  static final Set<String> ENDS =
      set(
          "end ends ended until to cancel canceled cancelled cancellation churn churned"
              + " expire expires expired expiry expiration terminated termination closed"
              + " deactivated stopped ende fin fine fim einde bis kundigung resiliation baja");

  /** An end that came about. */
  static final Set<String> ACTUAL =
      set("ended cancel canceled cancelled cancellation churn churned terminated deactivated");

  /** Dates of changes in between. */
  static final Set<String> CHANGES =
      set("change changed upgrade upgraded downgrade downgraded effective renewed");

  /** Dates of a customer's or a record's own that are no time of money. */
  static final Set<String> OWN_DATES =
      set(
          "signup sign signed created creation birth birthday born dob joined join registered"
              + " registration founded updated update modified modification load loaded ingested"
              + " inserted extracted exported synced sync etl login seen contacted due trial"
              + " onboarding onboarded lead acquired acquisition first last next renewal cohort"
              + " erstellt geandert");

  /** Dates that rows are of. */
  static final Set<String> ROW_DATES =
      set(
          "date month period day time timestamp at on event effective changed change snapshot as"
              + " asof quarter year week report reporting invoice payment paid order transaction"
              + " charge posted booked booking billing billed purchase sale datum monat mes mois"
              + " mese maand fecha data");

  /** Words of what is paid after a change, and before it. */
  static final Set<String> AFTER = set("after current new now to mrr arr balance");

  static final Set<String> BEFORE = set("before previous prior old prev from last opening");

  static final Set<String> DELTA =
      set("delta change changes difference diff movement net added netchange increase");

  /** Words of dates, whatever stands beside them: {@code paid_at}. */
  static final Set<String> DATE_MARKS = set("date at on time timestamp ts day datum fecha data");

  static final Set<String> MONTHLY = set("mrr cmrr month monthly monatlich mensuel mensual");
  static final Set<String> YEARLY = set("arr acv annual yearly year jahrlich annuel anual");

  private HeaderVocabulary() {}

  private static Set<String> set(String words) {
    Set<String> set = new HashSet<>();
    Collections.addAll(set, words.split(" ", -1));
    return Collections.unmodifiableSet(set);
  }
}
