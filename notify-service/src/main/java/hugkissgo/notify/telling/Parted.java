package hugkissgo.notify.telling;

import hugkissgo.care.Fact;
import hugkissgo.care.FamilyFact.RitualWritten;
import hugkissgo.care.Separation;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Parting;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a guardian is told of the goodbye and what followed it.
final class Parted {
    private Parted() {}

    static Optional<Sentence> of(Fact fact, Separation event, Household after) {
        return switch (event) {
            case SaidGoodbye it -> told(Kind.GOODBYE, goodbye(it, after));
            case ParentReturned _ -> told(Kind.PARENT_RETURNED, Args.none());
            case Comforted it -> told(Kind.COMFORTED, comforted(fact, it));
            case Settled it -> told(Kind.SETTLED, settled(fact, it, after));
            case UpsetAgain _ -> told(Kind.UPSET_AGAIN, Args.none());
            case Reunited it ->
                told(Kind.REUNITED, Args.none().word("state", it.state()).said("words", it.words()));
            case AskedToReturn it ->
                told(
                        Kind.ASKED_TO_RETURN,
                        Args.none().person("educator", it.educator()).said("words", it.words()));
            case LostSight _ -> Optional.empty();
        };
    }

    static Optional<Sentence> of(Fact fact, TimePassed event, Household after) {
        return switch (event) {
            case GoodbyeHeld _ -> {
                Parting parting = parting(fact, after);
                yield told(Kind.GOODBYE_HELD, Args.none().word("state", parting == null ? null : parting.state()));
            }
            case WordMissed it -> told(Kind.WORD_MISSED, Args.none().at("due", it.promised()));
        };
    }

    private static Args goodbye(SaidGoodbye event, Household after) {
        RitualWritten ritual = after.family().ritual();
        return Args.none().word("state", event.state()).said("ritual", ritual == null ? null : ritual.phrase());
    }

    private static Args comforted(Fact fact, Comforted event) {
        Integer minutes = event.nextWordMinutes();
        Instant due = minutes == null ? null : fact.envelope().heardAt().plus(Duration.ofMinutes(minutes));
        return Args.none()
                .person("educator", event.educator())
                .word("how", event.how())
                .at("due", due);
    }

    private static Args settled(Fact fact, Settled event, Household after) {
        Parting parting = parting(fact, after);
        Long minutes = parting != null && fact.at().equals(parting.settledAt()) ? parting.minutes() : null;
        return Args.none()
                .word("activity", event.activity())
                .said("words", event.words())
                .person("with", event.with())
                .count("minutes", minutes);
    }

    private static @Nullable Parting parting(Fact fact, Household after) {
        var visit = fact.visit();
        return visit == null
                ? null
                : after.stay(visit).map(stay -> stay.parting()).orElse(null);
    }

    private static Optional<Sentence> told(Kind kind, Args args) {
        return Optional.of(Sentence.of(kind, args));
    }
}
