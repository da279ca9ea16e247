package hugkissgo.notify.telling;

import hugkissgo.care.By;
import hugkissgo.care.DayFact;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.DayFact.AskedHow;
import hugkissgo.care.DayFact.IncidentNoted;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.Fact;
import hugkissgo.care.id.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a guardian is told of the rest of the day.
final class TheDay {
    private TheDay() {}

    static Optional<Sentence> of(Fact fact, DayFact event, PersonId guardian) {
        return Optional.of(
                switch (event) {
                    case MomentShared it ->
                        Sentence.of(
                                Kind.MOMENT, Args.none().word("kind", it.kind()).said("words", it.words()));
                    case IncidentNoted it ->
                        Sentence.of(Kind.INCIDENT, Args.none().said("words", it.words()));
                    case AskedHow _ ->
                        Sentence.of(Kind.ASKED, asked(adult(fact.envelope().by()), guardian));
                    case Answered it ->
                        Sentence.of(
                                Kind.ANSWERED,
                                Args.none()
                                        .word("mood", it.mood())
                                        .word("activity", it.activity())
                                        .said("words", it.words()));
                });
    }

    private static Args asked(@Nullable PersonId asker, PersonId guardian) {
        return Args.none().person("by", asker).whether("mine", guardian.equals(asker));
    }

    private static @Nullable PersonId adult(By by) {
        return by.kind() == By.Kind.ADULT ? by.person() : null;
    }
}
