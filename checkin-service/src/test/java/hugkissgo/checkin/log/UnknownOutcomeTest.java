package hugkissgo.checkin.log;

import static hugkissgo.checkin.log.Cast.MORNING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import hugkissgo.care.Attendance.Received;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.log.Answer.Already;
import hugkissgo.checkin.log.Answer.Recorded;
import hugkissgo.stores.RealMongo;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

@Tag("shelf")
@Tag("mongod")
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnknownOutcomeTest {
    private final Cast cast = new Cast();
    private final Open checkin = Open.at(MORNING).begin(cast);
    private final Proposal tap = cast.ofMia(MORNING, new Received(cast.rosa, null));

    @Test
    void a_write_of_which_nobody_can_say_whether_it_happened_is_one_fact_with_its_answer() {
        fail("{times: 1}", "{failCommands: ['insert'], writeConcernError: {code: 64, errmsg: 'waiting timed out'}}");

        Answer answer = checkin.hear(tap);

        assertThat(answer).isInstanceOf(Already.class);
        assertThat(checkin.log
                        .facts(cast.centre, cast.mia.stream())
                        .collectList()
                        .block(Open.PATIENCE))
                .hasSize(3)
                .last()
                .isEqualTo(((Already) answer).fact());
    }

    @Test
    void a_connection_cut_while_writing_is_one_fact() {
        fail("{times: 2}", "{failCommands: ['insert'], closeConnection: true}");

        assertThat(checkin.hear(tap)).isInstanceOfAny(Recorded.class, Already.class);
        assertThat(checkin.log.facts(cast.centre, cast.mia.stream()).count().block(Open.PATIENCE))
                .isEqualTo(3);
    }

    @Test
    void a_store_that_keeps_failing_is_a_fault_and_never_an_answer() {
        fail("'alwaysOn'", "{failCommands: ['insert'], errorCode: 13388}");

        assertThatThrownBy(() -> checkin.hear(tap)).isInstanceOf(MongoException.class);
    }

    @AfterEach
    void heal() {
        fail("'off'", "{}");
    }

    private static void fail(String mode, String data) {
        String command = "{configureFailPoint: 'failCommand', mode: %s, data: %s}".formatted(mode, data);
        Mono.from(RealMongo.client().getDatabase("admin").runCommand(Document.parse(command)))
                .block(Open.PATIENCE);
    }
}
