package hugkissgo.notify;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import hugkissgo.house.HouseRules;

@AnalyzeClasses(packages = "hugkissgo.notify", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests the_rules_of_the_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule rules_know_nothing_of_the_world = noClasses()
            .that(resideInAnyPackage("..household..", "..telling.."))
            .or()
            .haveSimpleName("Worth")
            .or()
            .haveSimpleName("StreamRun")
            .or()
            .haveSimpleName("PushOutcome")
            .or()
            .haveSimpleName("Endpoints")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..",
                    "reactor..",
                    "com.mongodb..",
                    "org.bson..",
                    "org.apache.kafka..",
                    "io.netty.."));

    @ArchTest
    static final ArchRule doors_are_asked_by_nobody = classes()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .or()
            .haveSimpleNameEndingWith("Wiring")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule the_store_is_met_on_shelves_only = noClasses()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .or()
            .haveSimpleNameEndingWith("Desk")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.bson.."));
}
