package hugkissgo.notify.delivery;

import hugkissgo.care.Attendance.PickedUp;
import hugkissgo.care.By;
import hugkissgo.care.DayFact.Answered;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.household.Parting;
import hugkissgo.notify.household.Stay;
import hugkissgo.notify.telling.Kind;
import hugkissgo.notify.telling.News;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// Which news deserve a push: messages taper as the child settles in, a hard goodbye is always followed by word.
public final class Worth {
    /// The first days, when every goodbye that held is news (attended days).
    private static final int FIRST_DAYS = 10;

    private Worth() {}

    /// How long news of a kind are useful; empty for what only the feed tells.
    public static Optional<Duration> usefulFor(Kind kind) {
        return switch (kind) {
            case SETTLED, PICKED_UP, ANSWERED -> Optional.of(Duration.ofHours(4));
            case COMFORTED, GOODBYE_HELD -> Optional.of(Duration.ofHours(2));
            case WORD_MISSED, ASKED_TO_RETURN -> Optional.of(Duration.ofHours(1));
            case MOMENT -> Optional.of(Duration.ofHours(12));
            case VICTORY -> Optional.of(Duration.ofHours(24));
            case DROPPED_OFF, RECEIVED, GOODBYE, PARENT_RETURNED, UPSET_AGAIN -> Optional.empty();
            case ASKED, INCIDENT, REUNITED, ABSENT, ROOM_CHANGED, COLLECTOR -> Optional.empty();
        };
    }

    /// Whether this guardian is pushed this piece of news.
    public static boolean aPush(News news, Choices choices, ZoneId zone) {
        return switch (news.entry().kind()) {
            case SETTLED -> settled(news, choices, zone);
            case GOODBYE_HELD -> isEarly(news.after(), zone) && choices.kinds().wantSettled(0);
            case COMFORTED ->
                news.fact() != null && news.fact().event() instanceof Comforted it && it.nextWordMinutes() != null;
            case WORD_MISSED, ASKED_TO_RETURN -> true;
            case ANSWERED -> isForTheAsker(news);
            case PICKED_UP ->
                news.fact() != null
                        && news.fact().event() instanceof PickedUp it
                        && !it.adult().equals(news.entry().guardian());
            case MOMENT -> choices.kinds().moments();
            case VICTORY -> choices.kinds().victories() && !news.entry().amended();
            case DROPPED_OFF, RECEIVED, GOODBYE, PARENT_RETURNED, UPSET_AGAIN -> false;
            case ASKED, INCIDENT, REUNITED, ABSENT, ROOM_CHANGED, COLLECTOR -> false;
        };
    }

    private static boolean settled(News news, Choices choices, ZoneId zone) {
        Optional<Parting> parting = stay(news).map(Stay::parting);
        boolean afterHard = parting.map(it -> !it.isHappy()).orElse(false);
        Long minutes = parting.map(Parting::minutes).orElse(null);
        return (afterHard || isEarly(news.after(), zone)) && choices.kinds().wantSettled(minutes == null ? 0 : minutes);
    }

    private static Optional<Stay> stay(News news) {
        return news.fact() == null || news.fact().visit() == null
                ? Optional.empty()
                : news.after().stay(news.fact().visit());
    }

    /// The first attended days, or while a settling-in plan runs.
    private static boolean isEarly(Household child, ZoneId zone) {
        if (child.family().isSettlingIn()) {
            return true;
        }
        long days = child.allMarks().stream()
                .map(mark -> LocalDate.ofInstant(mark.at(), zone))
                .distinct()
                .count();
        return days <= FIRST_DAYS && !child.family().settledIn();
    }

    private static boolean isForTheAsker(News news) {
        if (news.fact() == null || !(news.fact().event() instanceof Answered answered)) {
            return false;
        }
        PersonId guardian = news.entry().guardian();
        return news.after()
                .fact(answered.asked())
                .map(asked -> asked.by().equals(By.adult(guardian)))
                .orElse(true);
    }
}
