package hugkissgo.insights;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

@AnalyzeClasses(packages = "hugkissgo.insights", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    private static final String[] THE_WORLD = {
        "org.springframework..", "reactor..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "tools.jackson.."
    };

    @ArchTest
    static final ArchRule rules_know_nothing_of_the_world = noClasses()
            .that(resideInAnyPackage("..fold..", "..separation..", "..victory..", "..metrics..", "..statistics.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(THE_WORLD));

    @ArchTest
    static final ArchRule packages_make_no_circle =
            slices().matching("hugkissgo.insights.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule only_the_inbox_waits = noClasses()
            .that()
            .doNotHaveSimpleName("CareInbox")
            .should()
            .callMethodWhere(target(nameMatching("block.*")).and(target(owner(resideInAPackage("reactor..")))));

    @ArchTest
    static final ArchRule doors_are_asked_by_nobody = classes()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .or()
            .haveSimpleNameEndingWith("Inbox")
            .or()
            .haveSimpleNameEndingWith("Feed")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule the_store_is_met_on_shelves_only = noClasses()
            .that()
            .resideOutsideOfPackage("..shelves..")
            .and()
            .doNotHaveSimpleName("LiveFeed")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.mongodb.reactivestreams..", "com.mongodb.client.."));

    @ArchTest
    static final ArchRule services_do_not_know_each_other =
            noClasses().should().dependOnClassesThat(resideInAnyPackage("hugkissgo.checkin..", "hugkissgo.notify.."));

    @ArchTest
    static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Impl|Dto|Entity|Mapper|Manager|Helper|Util|Utils|Processor|Handler|Service|Base|Abstract|Common)");

    @ArchTest
    static final ArchRule time_comes_from_a_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
