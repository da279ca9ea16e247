package hugkissgo.checkin.day;

import hugkissgo.care.FamilyFact.CollectorApproved;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.id.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The adults of a child: who looks after it, who may collect it and when, and who must not have it.
public record Family(List<Guardian> guardians, List<Collector> collectors, List<PersonId> barred) {
    static final Family NOBODY = new Family(List.of(), List.of(), List.of());

    /// An adult who sees the story, brings and collects.
    public record Guardian(PersonId adult, Relation relation) {}

    /// An adult who may collect on the days from and until, both included; none means no end.
    public record Collector(
            PersonId adult,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        boolean mayOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }

        boolean isUnlimited() {
            return from == null && until == null;
        }
    }

    public Family {
        guardians = List.copyOf(guardians);
        collectors = List.copyOf(collectors);
        barred = List.copyOf(barred);
    }

    public boolean isGuardian(PersonId adult) {
        return guardians.stream().anyMatch(it -> it.adult().equals(adult));
    }

    public boolean isCollector(PersonId adult) {
        return collectors.stream().anyMatch(it -> it.adult().equals(adult));
    }

    public boolean isBarred(PersonId adult) {
        return barred.contains(adult);
    }

    boolean knows(PersonId adult) {
        return isGuardian(adult) || isCollector(adult) || isBarred(adult);
    }

    /// Why this adult may not have the child on these days, or nothing if they may; a day that nobody can name is no
    /// day. A bar beats everything.
    public Optional<Reason> whyNot(PersonId adult, Collection<Optional<LocalDate>> days) {
        if (isBarred(adult)) {
            return Optional.of(Reason.BARRED);
        }
        Predicate<Collector> may = it -> it.adult().equals(adult)
                && (it.isUnlimited()
                        || days.stream().allMatch(day -> day.filter(it::mayOn).isPresent()));
        return isGuardian(adult) || collectors.stream().anyMatch(may)
                ? Optional.empty()
                : Optional.of(Reason.NOT_ON_THE_LIST);
    }

    Family withGuardian(PersonId adult, Relation relation) {
        return new Family(
                plus(guardians, it -> it.adult().equals(adult), new Guardian(adult, relation)), collectors, barred);
    }

    Family withoutGuardian(PersonId adult) {
        return new Family(without(guardians, it -> it.adult().equals(adult)), collectors, barred);
    }

    /// A collector has one window; a new approval replaces it.
    Family withCollector(CollectorApproved it) {
        var collector = new Collector(it.adult(), it.from(), it.until());
        return new Family(guardians, plus(collectors, c -> c.adult().equals(it.adult()), collector), barred);
    }

    Family withoutCollector(PersonId adult) {
        return new Family(guardians, without(collectors, it -> it.adult().equals(adult)), barred);
    }

    Family withBarred(PersonId adult) {
        return new Family(guardians, collectors, plus(barred, adult::equals, adult));
    }

    Family withoutBar(PersonId adult) {
        return new Family(guardians, collectors, without(barred, adult::equals));
    }

    private static <T> List<T> plus(List<T> all, Predicate<T> same, T added) {
        var list = new ArrayList<>(without(all, same));
        list.add(added);
        return list;
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        return all.stream().filter(gone.negate()).toList();
    }
}
