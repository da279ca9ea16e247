package hugkissgo.checkin.log;

import static hugkissgo.checkin.log.Cast.MORNING;

import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.words.Spoken;
import hugkissgo.stores.RealMongo;
import java.util.List;
import org.bson.Document;
import reactor.core.publisher.Mono;

/// Mia's stream on the real store with as many moments as a test needs, and how far it was sent.
final class Diary {
    final Cast cast = new Cast();
    final Heads heads = new Heads(RealMongo.client());
    private Open checkin = Open.at(MORNING).begin(cast);

    void say(int times) {
        for (int said = 0; said < times; said++) {
            checkin.hear(cast.ofMia(MORNING, new MomentShared(Kind.MOMENT, new Spoken("Found a snail"))));
        }
    }

    /// Another instance that knows only what the log says now.
    void startAgain() {
        checkin = Open.at(MORNING);
    }

    List<Entry> entries() {
        return checkin.log.entries(cast.centre, cast.mia.stream()).collectList().block(Open.PATIENCE);
    }

    void sent(List<Entry> run) {
        sent(heads, run);
    }

    void sent(Heads by, List<Entry> run) {
        by.keep(List.of(run.stream().map(Reach::of).reduce(Reach::and).orElseThrow()))
                .block(Open.PATIENCE);
        untilAMajorityKnows();
    }

    /// Heads are written by one node first, and only what a majority knows is read.
    static void untilAMajorityKnows() {
        Mono.from(RealMongo.client().getDatabase("fence").getCollection("fence").insertOne(new Document()))
                .block(Open.PATIENCE);
    }

    Heads.Head head() {
        return heads.of(cast.centre, cast.mia.stream()).block(Open.PATIENCE);
    }

    Verdict verdict() {
        return new Verify(checkin.log, heads)
                .stream(cast.centre, cast.mia.stream()).block(Open.PATIENCE);
    }
}
