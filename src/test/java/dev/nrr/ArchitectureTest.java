package dev.nrr;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;

/**
 * The house: {@code cli -> input, warehouse, report, output, core}, {@code input -> core}, {@code
 * warehouse -> input, core}, {@code report -> core}, {@code output -> report, core.amount,
 * core.date}, {@code core -> JDK}; and what no code may ask for: the default locale, the default
 * charset, the clock.
 */
@AnalyzeClasses(packages = "dev.nrr", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String CLI = "dev.nrr.cli..";
  private static final String INPUT = "dev.nrr.input..";
  private static final String REPORT = "dev.nrr.report..";
  private static final String OUTPUT = "dev.nrr.output..";
  private static final String CORE = "dev.nrr.core..";
  private static final String WAREHOUSE = "dev.nrr.warehouse..";

  @ArchTest
  static final ArchRule arrows =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.nrr..")
          .layer("cli")
          .definedBy(CLI)
          .layer("input")
          .definedBy(INPUT)
          .layer("warehouse")
          .definedBy(WAREHOUSE)
          .layer("report")
          .definedBy(REPORT)
          .layer("output")
          .definedBy(OUTPUT)
          .layer("core")
          .definedBy(CORE)
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("input")
          .mayOnlyBeAccessedByLayers("cli", "warehouse")
          .whereLayer("warehouse")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("output")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("report")
          .mayOnlyBeAccessedByLayers("cli", "output")
          .ensureAllClassesAreContainedInArchitecture();

  @ArchTest
  static final ArchRule outputSeesOnlyTheValuesOfTheCore =
      noClasses()
          .that()
          .resideInAPackage(OUTPUT)
          .should()
          .dependOnClassesThat(
              resideInAPackage(CORE)
                  .and(resideOutsideOfPackages("dev.nrr.core.amount..", "dev.nrr.core.date..")));

  @ArchTest
  static final ArchRule coreNeedsOnlyTheJdk =
      classes()
          .that()
          .resideInAPackage(CORE)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(
                      CORE,
                      "java.lang..",
                      "java.util..",
                      "java.math",
                      "java.time..",
                      "java.nio.charset")
                  .or(resideInAPackage("org.jspecify.annotations")))
          .because("the core is pure: no I/O, no text formats, no libraries");

  @ArchTest
  static final ArchRule theLibraryNeedsOnlyItselfAndTheJdk =
      classes()
          .that()
          .resideInAnyPackage(LibraryTest.packages())
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(LibraryTest.packages())
                  .or(resideInAPackage("java.."))
                  .or(resideInAPackage("org.jspecify.annotations")))
          .because("whoever takes the plain jar takes nothing else with it");

  @ArchTest
  static final ArchRule coreHasNoStaticState =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage(CORE)
          .and()
          .areStatic()
          .should()
          .beFinal();

  @ArchTest
  static final ArchRule picocliIsMetWhereWordsAreParsed =
      isMetOnlyIn("picocli..", "dev.nrr.cli.parse.*");

  @ArchTest
  static final ArchRule jacksonIsMetWhereJsonIsWrittenAndWhereJsonIsRead =
      isMetOnlyIn(
          "tools.jackson..",
          "dev.nrr.output.Json.*|dev.nrr.cli.command.baseline.*|dev.nrr.input.json.JsonTokens");

  @ArchTest
  static final ArchRule tomlIsMetInOneClass =
      isMetOnlyIn("org.tomlj..", "dev.nrr.cli.config.TomlFile")
          .because("the library is loaded only where there is a file");

  @ArchTest
  static final ArchRule commonsCsvIsMetInOneClass =
      isMetOnlyIn("org.apache.commons..", "dev.nrr.input.source.QuotedRecords");

  @ArchTest
  static final ArchRule theLibraryForWorkbooksIsMetWhereOneIsReadAndWhereOneIsWritten =
      isMetOnlyIn("org.dhatim..", "dev.nrr.input.workbook.Workbook|dev.nrr.output.xlsx.BookWriter")
          .because("the library is loaded only where a workbook is read or written");

  @ArchTest
  static final ArchRule databasesAreMetInTheWarehouse =
      isMetOnlyIn("java.sql..", "dev.nrr.warehouse.*");

  /** The fast way can be taken out: what remains reads the same, slower. */
  @ArchTest
  static final ArchRule blocksAreMetAtOneDoor =
      isMetOnlyIn("dev.nrr.input.block..", "dev.nrr.input.(block.*|BlockRowSource|InputReader)");

  @ArchTest
  static final ArchRule onlyMainExits =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("dev.nrr.cli.Main")
          .should()
          .accessTargetWhere(
              is("an end of the process", "java.lang.System exit", "java.lang.Runtime exit halt"));

  @ArchTest
  static final ArchRule noDefaultLocale =
      noClasses()
          .should()
          .accessTargetWhere(
              is("the default locale", "java.util.Locale getDefault", "java.lang.String formatted"))
          .orShould()
          .accessTargetWhere(
              isNotGiven(
                  "java.util.Locale",
                  "java.lang.String format toUpperCase toLowerCase",
                  "java.io.PrintStream format printf",
                  "java.io.PrintWriter format printf",
                  "java.util.Formatter <init>",
                  "java.text.DecimalFormatSymbols <init> getInstance",
                  "java.text.NumberFormat getInstance getIntegerInstance getNumberInstance",
                  "java.time.format.DateTimeFormatter ofPattern"))
          .orShould()
          .accessTargetWhere(
              isNotGiven("java.text.DecimalFormatSymbols", "java.text.DecimalFormat <init>"))
          .because("the same input gives the same bytes on every machine: name Locale.ROOT");

  @ArchTest
  static final ArchRule noDefaultCharset =
      noClasses()
          .should()
          .accessTargetWhere(is("the default", "java.nio.charset.Charset defaultCharset"))
          .orShould()
          .accessTargetWhere(
              isNotGiven(
                  "java.nio.charset.", // a Charset, a decoder or an encoder
                  "java.lang.String getBytes",
                  "java.io.InputStreamReader <init>",
                  "java.io.OutputStreamWriter <init>",
                  "java.io.FileReader <init>",
                  "java.io.FileWriter <init>"))
          .because("text is UTF-8 or what the user says it is: name the charset");

  @ArchTest
  static final ArchRule noClock =
      noClasses()
          .should()
          .accessTargetWhere(
              is(
                  "the clock or the zone of the machine",
                  "java.lang.System currentTimeMillis",
                  "java.time.Instant now",
                  "java.time.LocalDate now",
                  "java.time.LocalDateTime now",
                  "java.time.OffsetDateTime now",
                  "java.time.YearMonth now",
                  "java.time.Year now",
                  "java.time.ZonedDateTime now",
                  "java.time.Clock systemDefaultZone systemUTC",
                  "java.time.ZoneId systemDefault",
                  "java.util.TimeZone getDefault"))
          .because("a figure depends on its input alone");

  /** Only these classes, as a pattern, know what is in the packages. */
  private static ArchRule isMetOnlyIn(String packages, String names) {
    return noClasses()
        .that()
        .haveNameNotMatching("(" + names + ")(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(packages);
  }

  /** An access to one of these members, each given as its class and then its names. */
  private static DescribedPredicate<JavaAccess<?>> is(String what, String... members) {
    return DescribedPredicate.describe(what, access -> isOneOf(access, members));
  }

  /** The same, but only overloads without a parameter of the named type. */
  private static DescribedPredicate<JavaAccess<?>> isNotGiven(String type, String... members) {
    return DescribedPredicate.describe(
        "a method without " + type,
        access ->
            isOneOf(access, members)
                && access.getTarget() instanceof CodeUnitAccessTarget method
                && method.getRawParameterTypes().stream()
                    .noneMatch(parameter -> parameter.getName().startsWith(type)));
  }

  private static boolean isOneOf(JavaAccess<?> access, String... members) {
    return Arrays.stream(members)
        .map(member -> List.of(member.split(" ")))
        .anyMatch(
            words ->
                words.get(0).equals(access.getTargetOwner().getName())
                    && words.subList(1, words.size()).contains(access.getName()));
  }
}
