package hugkissgo.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

/// What holds in every service alike: who may wait, where the time comes from, what nothing is called, and that neither
/// packages nor services go round in circles.
public final class HouseRules {
    @ArchTest
    public static final ArchRule packages_make_no_circle =
            slices().matching("hugkissgo.*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule services_do_not_know_each_other = CompositeArchRule.of(
                    alone("checkin", "notify", "insights"))
            .and(alone("notify", "insights", "checkin"))
            .and(alone("insights", "checkin", "notify"));

    /// An inbox waits for its batch; the indexes of the log and of who may enter, and the first centre, are waited for
    /// once at the start.
    @ArchTest
    public static final ArchRule only_inboxes_wait = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(\\w*Inbox\\w*|LogBeans|AccessBeans|FirstCentre)")
            .should()
            .callMethodWhere(target(nameMatching("block.*")).and(target(owner(resideInAPackage("reactor..")))));

    @ArchTest
    public static final ArchRule names_say_what_a_thing_is = noClasses()
            .should()
            .haveNameMatching(
                    ".*(Impl|Dto|Entity|Mapper|Manager|Helper|Util|Utils|Processor|Handler|Service|Base|Abstract|Common)");

    @ArchTest
    public static final ArchRule time_comes_from_a_clock = noClasses()
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

    private HouseRules() {}

    private static ArchRule alone(String service, String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage("hugkissgo." + service + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("hugkissgo." + one + "..", "hugkissgo." + other + "..")
                .allowEmptyShould(true);
    }
}
