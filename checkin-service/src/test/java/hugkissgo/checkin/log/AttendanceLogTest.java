package hugkissgo.checkin.log;

import static com.mongodb.client.model.Filters.eq;
import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import hugkissgo.care.Attendance.DroppedOff;
import hugkissgo.care.PersonFact.PersonNamed;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.log.Change.Changed;
import hugkissgo.stores.RealMongo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

@Tag("shelf")
@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendanceLogTest {
    private final Cast cast = new Cast();
    private final Open checkin = Open.at(MORNING).begin(cast);

    @Test
    void a_centre_has_its_own_streams_and_nobody_elses() {
        Open.at(MORNING).begin(new Cast());

        assertThat(tails().keySet())
                .containsExactlyInAnyOrder(
                        cast.centre.stream(), cast.mia.stream(), cast.amara.stream(), cast.rosa.stream());
        assertThat(checkin.log
                        .tail(new Cast().centre, cast.mia.stream())
                        .block(Open.PATIENCE)
                        .seq())
                .isZero();
    }

    @Test
    void all_streams_at_once_stand_as_each_of_them_does() {
        checkin.hear(cast.ofMia(MORNING, new DroppedOff(cast.amara, null, List.of(), null, null)));

        assertThat(tails())
                .allSatisfy((stream, standing) -> assertThat(standing)
                        .isEqualTo(checkin.log.tail(cast.centre, stream).block(Open.PATIENCE)));
        assertThat(checkin.log
                        .tails(cast.centre, List.of(cast.mia.stream(), new Cast().mia.stream()))
                        .collectList()
                        .block(Open.PATIENCE))
                .containsExactly(tail());
    }

    private Map<StreamId, Standing> tails() {
        return checkin.log.tails(cast.centre).collectMap(Standing::stream).block(Open.PATIENCE);
    }

    @Test
    void a_tail_of_another_fold_is_folded_again() {
        Standing before = tail();
        Mono.from(RealMongo.client()
                        .getDatabase("checkin")
                        .getCollection("events", BsonDocument.class)
                        .updateMany(
                                eq("stream", cast.mia.stream().value()),
                                Updates.combine(Updates.set("after.v", 0), Updates.set("after.state", "{}"))))
                .block(Open.PATIENCE);

        assertThat(tail()).isEqualTo(before);
    }

    @Test
    void a_page_that_listens_hears_of_every_change_at_its_centre_from_the_beginning_on() {
        var begun = new CountDownLatch(2);
        PersonId jonas = PersonId.fresh();
        StepVerifier.create(checkin.log
                        .changes(cast.centre)
                        .doOnNext(it -> begun.countDown())
                        .ofType(Changed.class)
                        .takeUntil(it -> it.stream().equals(jonas.stream()))
                        .collectList())
                .then(() -> await(begun))
                .then(() -> Open.at(MORNING).begin(new Cast()))
                .then(() -> checkin.hear(cast.byStaff(
                        jonas.stream(), MORNING, new PersonNamed(new Spoken("Jonas"), null, null, List.of()))))
                .assertNext(
                        heard -> assertThat(heard).extracting(Changed::centre).containsOnly(cast.centre))
                .expectComplete()
                .verify(Open.PATIENCE);
    }

    @Test
    void a_store_that_promises_less_than_a_majority_is_not_written_to() {
        String careless = RealMongo.uri().replace("w=majority", "w=1");
        try (var client = MongoClients.create(careless)) {
            assertThatThrownBy(() -> new AttendanceLog(client)).hasMessageContaining("majority");
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(Open.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Standing tail() {
        return checkin.log.tail(cast.centre, cast.mia.stream()).block(Open.PATIENCE);
    }
}
