package serai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rooms of the house and the direction of the arrows between them.
///
/// Rooms arrive one after the other, so a rule about a room that is not there yet holds.
class HouseTest {
  private static final List<String> STEPS = List.of("understand", "retrieve", "answer", "render");
  private static final List<String> ADAPTERS =
      List.of(
          "lucene",
          "embed",
          "language",
          "model",
          "http",
          "sql",
          "disk",
          "telegram",
          "web",
          "chart");
  private static final List<String> FLOWS = List.of("ask", "gather", "talk", "digest", "evaluate");
  private static final Set<String> FLOWS_THAT_ASK = Set.of("talk", "digest", "evaluate");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("serai");

  @Test
  void every_class_has_a_room() {
    var rooms =
        Stream.of(List.of("domain", "port", "app"), STEPS, ADAPTERS, FLOWS)
            .flatMap(Collection::stream)
            .toList();

    check(
        classes()
            .should()
            .resideInAnyPackage(packages(rooms))
            .because("a new room is a decision: it is named here, with the arrows it may draw"));
  }

  @Test
  void the_domain_knows_only_the_jdk() {
    check(
        classes()
            .that()
            .resideInAPackage("serai.domain..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "serai.domain..")
            .because("the vocabulary has to outlive every library that we use today"));
  }

  @Test
  void ports_speak_in_words_of_the_domain() {
    check(
        classes()
            .that()
            .resideInAPackage("serai.port..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "serai.domain..", "serai.port..")
            .because("a port that speaks a library's language cannot be given another adapter"));
  }

  @Test
  void steps_do_not_know_each_other() {
    for (var step : STEPS) {
      check(
          onlyImports(step, List.of("domain", "port"))
              .because("a step can then be read, tested and replaced alone; ask joins the steps"));
    }
  }

  @Test
  void adapters_do_not_know_each_other() {
    for (var adapter : ADAPTERS) {
      check(
          onlyImports(adapter, List.of("domain", "port"))
              .because("an outside thing that changes should change one room, its own"));
    }
  }

  @Test
  void flows_use_steps_and_ports_and_some_of_them_ask() {
    for (var flow : FLOWS) {
      var rooms = Stream.concat(Stream.of("domain", "port"), STEPS.stream());
      var allowed = FLOWS_THAT_ASK.contains(flow) ? Stream.concat(rooms, Stream.of("ask")) : rooms;

      check(
          onlyImports(flow, allowed.toList())
              .because("flows reach the outside through ports, and app alone joins two flows"));
    }
  }

  @Test
  void nobody_imports_the_app() {
    check(
        noClasses()
            .that(resideOutsideOfPackage("serai.app.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("serai.app..")
            .because("app is where objects meet; whoever needs something gets it handed in"));
  }

  @Test
  void rooms_do_not_lead_in_circles() {
    slices()
        .matching("serai.(*)..")
        .should()
        .beFreeOfCycles()
        .because("two rooms that need each other are one room")
        .check(HOUSE);
  }

  @Test
  void each_library_has_its_room() {
    keptIn(List.of("lucene"), "org.apache.lucene..");
    keptIn(List.of("model", "embed"), "dev.langchain4j..");
    keptIn(List.of("model"), "io.github.resilience4j..");
    keptIn(List.of("embed"), "ai.onnxruntime..", "ai.djl..");
    keptIn(List.of("language"), "opennlp..");
    keptIn(List.of("telegram"), "org.telegram..", "okhttp3..", "okio..");
    keptIn(List.of("web"), "io.micrometer..", "com.sun.net.httpserver..");
    keptIn(List.of("talk"), "io.github.bucket4j..");
    keptIn(List.of("chart"), "org.knowm.xchart..", "java.awt..");
    keptIn(
        List.of("sql"),
        "java.sql..",
        "javax.sql..",
        "org.jdbi..",
        "org.flywaydb..",
        "com.zaxxer..",
        "com.github.kagkarlsson..",
        "org.sqlite..");
    keptIn(List.of("gather", "render"), "org.jsoup..");
    keptIn(List.of("gather"), "com.rometools..", "org.jdom2..", "crawlercommons.sitemaps..");
    keptIn(List.of("http"), "org.apache.hc..", "org.brotli..", "crawlercommons.robots..");
    keptIn(List.of("app"), "picocli..", "org.jline..");
  }

  @Test
  void only_the_verifier_and_the_store_make_an_answer() {
    var makesAnAnswer =
        describe(
            "make an Answer",
            (JavaAccess<?> access) ->
                access.getTargetOwner().getName().equals("serai.domain.Answer")
                    && access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME));

    check(
        noClasses()
            .that(resideOutsideOfPackage("serai.sql.."))
            .and()
            .doNotHaveFullyQualifiedName("serai.answer.Verifier")
            .should()
            .accessTargetWhere(makesAnAnswer)
            .because(
                "nothing unverified may reach a reader: serai.answer.Verifier checks every claim,"
                    + " and serai.sql only restores what it had checked before"));
  }

  @Test
  void a_draft_stays_in_the_answer_room() {
    check(
        classes()
            .that()
            .haveSimpleName("Draft")
            .and()
            .areTopLevelClasses()
            .should()
            .resideInAPackage("serai.answer")
            .andShould()
            .notBePublic()
            .because("a draft has not been verified, so no other room may hold one"));
  }

  @Test
  void only_the_app_looks_at_the_clock() {
    var takesAClock = Set.of(Clock.class.getName(), InstantSource.class.getName());
    var readsTheClock =
        describe(
            "read the system's clock",
            (JavaAccess<?> access) -> {
              var owner = access.getTargetOwner();
              return switch (access.getName()) {
                case "now" ->
                    owner.getPackageName().startsWith("java.time")
                        && access.getTarget() instanceof CodeUnitAccessTarget now
                        && now.getRawParameterTypes().stream()
                            .noneMatch(type -> takesAClock.contains(type.getName()));
                case "currentTimeMillis" -> owner.isEquivalentTo(System.class);
                case "system", "systemUTC", "systemDefaultZone" ->
                    takesAClock.contains(owner.getName());
                case JavaConstructor.CONSTRUCTOR_NAME -> owner.isEquivalentTo(Date.class);
                default -> false;
              };
            });

    check(
        noClasses()
            .that(resideOutsideOfPackage("serai.app.."))
            .should()
            .accessTargetWhere(readsTheClock)
            .because(
                "time is an InstantSource that is handed in, so that a test or --as-of can set it;"
                    + " System.nanoTime measures durations"));
  }

  @Test
  void names_say_what_a_thing_is() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Service|Helper|Util)s?([$].*)?")
            .because("such a name says nothing about the job: name the thing or the job instead"));
  }

  private static ArchRule onlyImports(String room, List<String> others) {
    var allowed = Stream.concat(Stream.of(room), others.stream()).toList();
    return classes()
        .that()
        .resideInAPackage("serai." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("serai..").or(resideInAnyPackage(packages(allowed))));
  }

  private static void keptIn(List<String> rooms, String... library) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(packages(rooms))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(library)
            .because("one library, one room: replacing it then touches " + rooms + " alone"));
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> "serai." + room + "..").toArray(String[]::new);
  }

  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(HOUSE);
  }
}
