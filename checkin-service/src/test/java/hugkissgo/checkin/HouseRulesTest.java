package hugkissgo.checkin;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import hugkissgo.house.HouseRules;

/// The architecture of check-in: doors know desks, desks know rules and shelves, rules know nothing of the world.
@AnalyzeClasses(packages = "hugkissgo.checkin", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchTests the_rules_of_the_house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule rules_know_only_the_contract = classes()
            .that()
            .resideInAnyPackage("hugkissgo.checkin.day", "hugkissgo.checkin.visit")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "hugkissgo.care..",
                    "hugkissgo.checkin.day",
                    "hugkissgo.checkin.visit",
                    "org.jspecify..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule the_log_knows_no_door = noClasses()
            .that()
            .resideInAnyPackage("hugkissgo.checkin.log", "hugkissgo.checkin.relay")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..");

    @ArchTest
    static final ArchRule the_log_knows_nothing_of_kafka = noClasses()
            .that()
            .resideInAPackage("hugkissgo.checkin.log")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka..");

    @ArchTest
    static final ArchRule only_shelves_know_the_store = noClasses()
            .that()
            .haveSimpleNameEndingWith("Routes")
            .or()
            .haveSimpleNameEndingWith("Inbox")
            .or()
            .haveSimpleNameEndingWith("Feed")
            .or()
            .haveSimpleNameEndingWith("Desk")
            .and()
            .doNotHaveSimpleName("FrontDesk")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.mongodb..", "org.bson..");
}
