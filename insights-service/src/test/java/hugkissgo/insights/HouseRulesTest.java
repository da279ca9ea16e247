package hugkissgo.insights;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import hugkissgo.house.HouseRules;

@AnalyzeClasses(packages = "hugkissgo.insights", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests the_rules_of_the_house = ArchTests.in(HouseRules.class);

    private static final String[] THE_WORLD = {
        "org.springframework..", "reactor..", "com.mongodb..", "org.bson..", "org.apache.kafka..", "tools.jackson.."
    };

    @ArchTest
    static final ArchRule rules_know_nothing_of_the_world = noClasses()
            .that(resideInAnyPackage("..fold..", "..separation..", "..victory..", "..metrics..", "..statistics.."))
            .should()
            .dependOnClassesThat(resideInAnyPackage(THE_WORLD));

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
}
