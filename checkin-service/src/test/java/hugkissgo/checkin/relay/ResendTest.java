package hugkissgo.checkin.relay;

import static hugkissgo.checkin.log.Cast.MORNING;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.care.DayFact.Kind;
import hugkissgo.care.DayFact.MomentShared;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.wire.Reading.Valid;
import hugkissgo.care.wire.ResendWanted;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.RunningCheckin;
import hugkissgo.checkin.log.Cast;
import hugkissgo.checkin.log.Open;
import hugkissgo.stores.RealKafka;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;

@Tag("inbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResendTest {
    /// More than the relay reads of a stream at once, twice.
    private static final int SNAILS = 2 * Outbox.STRETCH + 20;

    private static final int ALL = 6 + SNAILS;
    private final Cast cast = new Cast();

    @Test
    void who_missed_something_gets_it_again_after_unreadable_wishes_too() throws Exception {
        var kafka = RealKafka.shared().with("care.v1", "resend.v1");
        var before = Open.at(MORNING).begin(cast);
        for (int found = 0; found < SNAILS; found++) {
            before.hear(cast.ofMia(MORNING, new MomentShared(Kind.MOMENT, new Spoken("Found a snail"))));
        }
        try (var checkin = RunningCheckin.on(kafka.address());
                var listener = new Listener(kafka.address(), cast.centre)) {
            listener.until(heard -> everythingCame(heard, 1));

            wish(checkin, "all", "{\"from\":");
            wish(checkin, "all", "");
            wish(checkin, ResendWanted.all("notify"));
            listener.until(heard -> everythingCame(heard, 2));

            long often = secondOfMia(listener.until(heard -> true));
            listener.until(
                    heard -> secondOfMia(heard) > often,
                    () -> wish(checkin, new ResendWanted("notify", cast.centre, cast.mia.stream(), 2)));
            assertThat(listener.until(heard -> true).stream().map(Valid::fact).distinct())
                    .hasSize(ALL);
        }
    }

    /// A relay may repeat itself, so each fact is counted apart.
    private static boolean everythingCame(List<Valid> heard, long times) {
        var often = heard.stream().collect(groupingBy(Valid::fact, counting()));
        return often.size() == ALL && often.values().stream().allMatch(n -> n >= times);
    }

    private long secondOfMia(List<Valid> heard) {
        return heard.stream()
                .filter(it ->
                        it.fact().seq() == 2 && it.fact().envelope().stream().equals(cast.mia.stream()))
                .count();
    }

    private static void wish(RunningCheckin checkin, ResendWanted wanted) {
        wish(checkin, wanted.key(), CareJson.log().writeValueAsString(wanted));
    }

    @SuppressWarnings("unchecked")
    private static void wish(RunningCheckin checkin, String key, String json) {
        KafkaTemplate<String, byte[]> kafka = checkin.the(KafkaTemplate.class);
        kafka.send(new ProducerRecord<>("resend.v1", key, json.getBytes(StandardCharsets.UTF_8)))
                .join();
    }
}
