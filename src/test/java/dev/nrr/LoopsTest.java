package dev.nrr;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What depends on what in a circle, and what is named twice.
 *
 * <p>A loop is a set of packages, or of files, of which each depends on each other one, directly or
 * by way of others of the set.
 */
@AnalyzeClasses(packages = "dev.nrr", importOptions = DoNotIncludeTests.class)
class LoopsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  /** The top-level type of an import, static or not. */
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?([a-z0-9.]+\\.\\w+)");

  /** So many files may depend on each other: a type, its builder and its cursor. */
  private static final int FILES_OF_A_LOOP = 3;

  /**
   * What is still to be cut, each a pattern for all packages or files of one loop. A line that
   * nothing matches any more must be taken out.
   */
  private static final List<String> LOOPS_OF_PACKAGES = List.of();

  private static final List<String> LOOPS_OF_FILES = List.of();

  @ArchTest
  static void noPackagesDependOnEachOther(JavaClasses classes) throws IOException {
    Map<String, Set<String>> packages = new TreeMap<>();
    dependencies(classes)
        .forEach(
            (file, targets) -> {
              Set<String> of = packages.computeIfAbsent(packageOf(file), p -> new TreeSet<>());
              targets.forEach(target -> of.add(packageOf(target)));
            });
    assertThatLoopsOf(packages, 1, LOOPS_OF_PACKAGES);
  }

  @ArchTest
  static void atMostThreeFilesDependOnEachOther(JavaClasses classes) throws IOException {
    assertThatLoopsOf(dependencies(classes), FILES_OF_A_LOOP, LOOPS_OF_FILES);
  }

  @ArchTest
  static void noSimpleNameStandsForTwoFiles(JavaClasses classes) {
    Map<String, List<String>> files =
        classes.stream()
            .map(LoopsTest::file)
            .distinct()
            .filter(file -> !file.endsWith(".package-info"))
            .collect(groupingBy(file -> file.substring(file.lastIndexOf('.') + 1)));
    assertThat(files.values()).filteredOn(same -> same.size() > 1).isEmpty();
  }

  private static void assertThatLoopsOf(
      Map<String, Set<String>> dependencies, int allowed, List<String> exceptions) {
    assertThatNoneIsLeft(
        loops(dependencies).stream().filter(loop -> loop.size() > allowed).toList(), exceptions);
  }

  private static void assertThatNoneIsLeft(
      List<? extends Collection<String>> found, List<String> exceptions) {
    assertThat(found)
        .filteredOn(some -> exceptions.stream().noneMatch(known -> areAll(some, known)))
        .isEmpty();
    assertThat(exceptions)
        .as("exceptions")
        .allMatch(known -> found.stream().anyMatch(some -> areAll(some, known)));
  }

  private static boolean areAll(Collection<String> names, String pattern) {
    return names.stream().allMatch(name -> name.matches(pattern));
  }

  /** Each part with those that depend on it and on which it depends, itself included. */
  private static Set<Set<String>> loops(Map<String, Set<String>> dependencies) {
    Map<String, Set<String>> reachable = new TreeMap<>();
    dependencies.keySet().forEach(part -> reachable.put(part, reachable(part, dependencies)));
    Set<Set<String>> loops = new LinkedHashSet<>();
    reachable.forEach(
        (part, targets) -> {
          Set<String> loop = new TreeSet<>(targets);
          loop.removeIf(target -> !reachable.get(target).contains(part));
          loops.add(loop);
        });
    return loops;
  }

  private static Set<String> reachable(String start, Map<String, Set<String>> dependencies) {
    Set<String> reached = new HashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      dependencies.get(open.pop()).stream().filter(reached::add).forEach(open::push);
    }
    return reached;
  }

  /**
   * What each file depends on: what its classes use, and what it imports, since a constant that the
   * compiler copies leaves no trace in a class.
   */
  private static Map<String, Set<String>> dependencies(JavaClasses classes) throws IOException {
    Map<String, Set<String>> of = new TreeMap<>();
    for (JavaClass type : classes) {
      Set<String> targets = of.computeIfAbsent(file(type), file -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(dependency -> file(dependency.getTargetClass().getBaseComponentType()))
          .forEach(targets::add);
    }
    for (Map.Entry<String, Set<String>> file : of.entrySet()) {
      IMPORT
          .matcher(Files.readString(SOURCES.resolve(file.getKey().replace('.', '/') + ".java")))
          .results()
          .map(found -> found.group(1))
          .forEach(file.getValue()::add);
    }
    of.values().forEach(targets -> targets.retainAll(of.keySet()));
    return of;
  }

  /** The class that gives a file its name. */
  private static String file(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static String packageOf(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
