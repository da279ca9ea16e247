package hugkissgo.checkin.visit;

import hugkissgo.care.Fact;
import hugkissgo.care.Separation;
import hugkissgo.care.Separation.AskedToReturn;
import hugkissgo.care.Separation.Comforted;
import hugkissgo.care.Separation.Goodbye;
import hugkissgo.care.Separation.LostSight;
import hugkissgo.care.Separation.ParentReturned;
import hugkissgo.care.Separation.Reunited;
import hugkissgo.care.Separation.SaidGoodbye;
import hugkissgo.care.Separation.Settled;
import hugkissgo.care.Separation.UpsetAgain;
import hugkissgo.care.TimePassed;
import hugkissgo.care.TimePassed.GoodbyeHeld;
import hugkissgo.care.TimePassed.WordMissed;
import hugkissgo.care.id.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The goodbyes of one visit and what followed: first and last, how often the parent came back, how the child is, the
/// promise of word that runs, and until when a happy goodbye is watched before it is called held.
public record Goodbyes(
        @Nullable Said first,
        @Nullable Said last,
        int times,
        int returns,
        boolean parentHere,
        Distress distress,
        @Nullable Promise promise,
        @Nullable Instant watchedUntil) {
    /// A glad or calm goodbye held if ten minutes passed without distress.
    static final Duration WATCHED = Duration.ofMinutes(10);
    public static final Goodbyes NONE = new Goodbyes(null, null, 0, 0, true, Distress.NONE, null, null);

    /// One goodbye.
    public record Said(EventId id, Goodbye state, Instant at) {}

    /// Whether a parent has gone and not come back.
    public boolean isSaid() {
        return !parentHere;
    }

    Goodbyes after(Separation said, Fact fact) {
        return switch (said) {
            case SaidGoodbye it -> said(it, fact);
            case ParentReturned _ -> returned();
            case Comforted it -> comforted(it, fact);
            case Settled it -> with(distress.settled(it, fact.at()), null, watchedUntil);
            case UpsetAgain it -> with(distress.upset(fact.at()), promised(it.promiseMinutes(), fact), null);
            case LostSight it -> with(distress.lost(it.reason()), promise, null);
            case AskedToReturn _ -> with(distress, null, null);
            case Reunited _ -> this;
        };
    }

    private Goodbyes said(SaidGoodbye it, Fact fact) {
        var said = new Said(fact.id(), it.state(), fact.at());
        boolean happy = it.state().isHappy();
        return new Goodbyes(
                first == null ? said : first,
                said,
                times + 1,
                returns,
                false,
                Distress.of(it.state(), fact.at()),
                happy ? promise : promised(it.promiseMinutes(), fact),
                happy ? fact.at().plus(WATCHED) : null);
    }

    private Goodbyes returned() {
        return new Goodbyes(first, last, times, returns + 1, true, Distress.NONE, null, null);
    }

    private Goodbyes comforted(Comforted it, Fact fact) {
        return with(
                distress.comforted(it, fact.at()),
                it.nextWordMinutes() == null ? promise : Promise.by(fact, it.nextWordMinutes()),
                null);
    }

    private @Nullable Promise promised(@Nullable Integer minutes, Fact fact) {
        return minutes == null ? promise : Promise.by(fact, minutes);
    }

    /// The family has heard, or the child has gone: nothing is owed any more.
    Goodbyes over() {
        return with(distress, null, null);
    }

    Goodbyes heard() {
        return with(distress, null, watchedUntil);
    }

    public Goodbyes held(EventId goodbye) {
        return last != null && last.id().equals(goodbye) ? with(distress, promise, null) : this;
    }

    public Goodbyes missed(Instant promised) {
        return promise == null ? this : with(distress, promise.missedAt(promised), watchedUntil);
    }

    public Goodbyes revivedAt(Instant now) {
        return promise == null ? this : with(distress, promise.revivedAt(now), watchedUntil);
    }

    /// The next moment at which time alone says something of this visit.
    public Optional<Instant> due() {
        return Stream.of(Optional.ofNullable(watchedUntil), owed())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    private Optional<Instant> owed() {
        return Optional.ofNullable(promise).filter(it -> !it.missed()).map(Promise::due);
    }

    /// What time has made true by now, the earlier first.
    public Optional<TimePassed> passed(Instant now) {
        return due().filter(it -> !it.isAfter(now))
                .map(it -> last != null && it.equals(watchedUntil) ? new GoodbyeHeld(last.id()) : new WordMissed(it));
    }

    private Goodbyes with(Distress distress, @Nullable Promise promise, @Nullable Instant watchedUntil) {
        return new Goodbyes(first, last, times, returns, parentHere, distress, promise, watchedUntil);
    }
}
