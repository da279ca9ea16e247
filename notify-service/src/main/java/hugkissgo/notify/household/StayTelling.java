package hugkissgo.notify.household;

import hugkissgo.care.Attendance;
import hugkissgo.care.CentreFact;
import hugkissgo.care.DayFact;
import hugkissgo.care.FamilyFact;
import hugkissgo.care.PersonFact;
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
import hugkissgo.care.id.VisitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stay while its facts are being told one after the other. What ends a promise here is what ends it in the log.
final class StayTelling {
    private Stay.Where where = Stay.Where.DOOR;
    private int goodbyes;
    private @Nullable Parting parting;
    private @Nullable Promise promise;
    private @Nullable Instant upsetSince;

    void on(Counted fact) {
        switch (fact.event()) {
            case Attendance it -> attended(it);
            case Separation it -> separated(fact, it);
            case TimePassed it -> timePassed(it);
            case DayFact it -> talked(it);
            case FamilyFact _, PersonFact _, CentreFact _ -> {}
        }
    }

    Stay told(VisitId visit, Instant since) {
        boolean open = where != Stay.Where.GONE;
        return new Stay(visit, since, where, goodbyes, parting, promise, open ? upsetSince : null);
    }

    private void attended(Attendance event) {
        if (event instanceof Attendance.Received && where == Stay.Where.DOOR) {
            where = Stay.Where.HERE;
        } else if (event instanceof Attendance.PickedUp) {
            where = Stay.Where.GONE;
        }
    }

    private void separated(Counted fact, Separation event) {
        switch (event) {
            case SaidGoodbye it -> saidGoodbye(fact, it);
            case Settled _ -> settled(fact.at());
            case UpsetAgain it -> upsetAgain(fact, it);
            case Comforted it -> comforted(fact, it);
            case ParentReturned _ -> {
                upsetSince = null;
                promise = null;
            }
            case LostSight _ -> upsetSince = null;
            case AskedToReturn _ -> wordCame();
            case Reunited _ -> {}
        }
    }

    private void saidGoodbye(Counted fact, SaidGoodbye said) {
        where = where == Stay.Where.DOOR ? Stay.Where.HERE : where;
        goodbyes++;
        parting = Parting.said(fact.id(), said.state(), fact.at());
        upsetSince = said.state().isHappy() ? null : fact.at();
        promise = promised(fact, said.promiseMinutes());
    }

    private void settled(Instant at) {
        upsetSince = null;
        parting = parting == null ? null : parting.settled(at);
        wordCame();
    }

    private void talked(DayFact event) {
        if (event instanceof DayFact.Answered) {
            wordCame();
        }
    }

    private void wordCame() {
        promise = promise == null ? null : promise.wordCame();
    }

    private void upsetAgain(Counted fact, UpsetAgain event) {
        upsetSince = fact.at();
        parting = parting == null ? null : parting.upsetAgain(fact.at());
        promise = event.promiseMinutes() == null ? promise : promised(fact, event.promiseMinutes());
    }

    private void comforted(Counted fact, Comforted comforted) {
        promise = comforted.nextWordMinutes() == null ? promise : promised(fact, comforted.nextWordMinutes());
    }

    private static @Nullable Promise promised(Counted fact, @Nullable Integer minutes) {
        return minutes == null ? null : Promise.within(fact.heardAt(), minutes);
    }

    private void timePassed(TimePassed event) {
        switch (event) {
            case WordMissed it -> promise = promise == null ? null : promise.missedAt(it.promised());
            case GoodbyeHeld _ -> {}
        }
    }
}
