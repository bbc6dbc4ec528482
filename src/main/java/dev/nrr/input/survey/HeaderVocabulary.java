package dev.nrr.input.survey;

import dev.nrr.input.header.WordSet;
import java.util.Set;

/** The words by which headers tell what their columns are, in lower case without accents. */
final class HeaderVocabulary {

  static final Set<String> QUANTITY =
      WordSet.of(
          "quantity qty seats seat licenses licences license licence users units noofseats"
              + " numseats seatcount usercount licensecount licencecount unitcount anzahl menge"
              + " lizenzen nutzer sitze cantidad asientos licencias quantite sieges licences"
              + " quantita utenti posti quantidade assentos licencas usuarios aantal licenties"
              + " gebruikers stuks");

  /** Beside one of {@link #COUNTED} these are a quantity too: {@code user_count}. */
  static final Set<String> COUNT = WordSet.of("count number num no of total active paid billed nr");

  static final Set<String> COUNTED = WordSet.of("user seat unit license licence");

  /** Words with which a number is no quantity: a price of a unit, a date, an identifier. */
  static final Set<String> NO_QUANTITY =
      WordSet.of(
          "price amount id cost fee rate mrr arr revenue value per type name date code limit");

  static final Set<String> INTERVAL =
      WordSet.of(
          "interval period frequency cadence cycle term recurrence billing duration length months"
              + " periodicity laufzeit abrechnung turnus intervall frequence periodicite"
              + " frecuencia periodicidad frequenza periodicita frequencia periodicidade"
              + " frequentie looptijd");

  /** What is bought: an identifier of it may be a word for how often it is paid. */
  static final Set<String> PLANS = WordSet.of("plan product sku planid productid");

  /** The same in the words of more exports and languages, for names that say how it is paid. */
  static final Set<String> BOUGHT =
      WordSet.of(
          "plan plans product products sku planid productid planname productname pricename package"
              + " tier edition subscription item offer tarif tarifname produkt paket abo produit"
              + " producto prodotto produto piano plano formule abonnement");

  /** What rows are told for, the books or a plan of them. */
  static final Set<String> SCENARIO = WordSet.of("scenario scenarios szenario escenario");

  static final Set<String> INTERVAL_COUNT =
      WordSet.of("count length frequency number every num quantity");

  static final Set<String> CURRENCY =
      WordSet.of("currency ccy curr currencycode wahrung devise moneda divisa valuta moeda");

  static final Set<String> DISCOUNT =
      WordSet.of(
          "discount discounts discounted rebate rabatt rabatte nachlass remise rabais descuento"
              + " sconto desconto korting discountamount discountpercent");

  static final Set<String> MONEY =
      WordSet.of(
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
      WordSet.of(
          "expansion expanded upsell upsold upgrade upgrades uplift increase crosssell addon addons"
              + " contraction contracted downsell downgrade downgrades decrease reduction shrink"
              + " shrinkage churn churned loss losses lost attrition cancelled canceled cancellation"
              + " cancellations nonrenewal nonrenewed termination terminations reactivation"
              + " reactivated winback returned adjustment adjustments indexation fx");

  /** Words with which a number is no money, whatever stands beside them. */
  static final Set<String> NO_MONEY =
      WordSet.of(
          "id code type name number no nr percent pct percentage ratio rate score count users"
              + " seats quantity qty days months years age rank index probability nps employees"
              + " employee customers key status reason category tier level");

  static final Set<String> UNIT_PRICE =
      WordSet.of("price unitprice unitamount preis prix precio prezzo preco prijs stuckpreis");

  static final Set<String> PER_UNIT = WordSet.of("seat user unit license licence member");

  static final Set<String> IDENTIFIER =
      WordSet.of(
          "id ids number no nr n row rows index rank pos position line lfd key code zip plz"
              + " postcode postal phone unnamed idx seq sequence ref reference uuid");

  static final Set<String> STARTS =
      WordSet.of(
          "start starts started begin begins began beginning from activation activated"
              + " commencement inicio debut inizio beginn van ab");

  static final Set<String> ENDS =
      WordSet.of(
          "end ends ended until to cancel canceled cancelled cancellation churn churned"
              + " expire expires expired expiry expiration terminated termination closed"
              + " deactivated stopped ende fin fine fim einde bis kundigung resiliation baja");

  /** An end that came about. */
  static final Set<String> ACTUAL =
      WordSet.of(
          "ended cancel canceled cancelled cancellation churn churned terminated deactivated");

  /** Dates of changes in between. */
  static final Set<String> CHANGES =
      WordSet.of("change changed upgrade upgraded downgrade downgraded effective renewed");

  /** Dates of a customer's or a record's own that are no time of money. */
  static final Set<String> OWN_DATES =
      WordSet.of(
          "signup sign signed created creation birth birthday born dob joined join registered"
              + " registration founded updated update modified modification load loaded ingested"
              + " inserted extracted exported synced sync etl login seen contacted due trial"
              + " onboarding onboarded lead acquired acquisition first last next renewal cohort"
              + " erstellt geandert");

  /** Dates that rows are of. */
  static final Set<String> ROW_DATES =
      WordSet.of(
          "date month period day time timestamp at on event effective changed change snapshot as"
              + " asof quarter year week report reporting invoice payment paid order transaction"
              + " charge posted booked booking billing billed purchase sale datum monat mes mois"
              + " mese maand fecha data");

  static final Set<String> BEFORE = WordSet.of("before previous prior old prev from last opening");

  static final Set<String> DELTA =
      WordSet.of("delta change changes difference diff movement net added netchange increase");

  /** Words of dates, whatever stands beside them: {@code paid_at}. */
  static final Set<String> DATE_MARKS =
      WordSet.of("date at on time timestamp ts day datum fecha data");

  static final Set<String> MONTHLY = WordSet.of("mrr cmrr month monthly monatlich mensuel mensual");
  static final Set<String> YEARLY = WordSet.of("arr acv annual yearly year jahrlich annuel anual");

  private HeaderVocabulary() {}
}
