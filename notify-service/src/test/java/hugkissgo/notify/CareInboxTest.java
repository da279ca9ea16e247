package hugkissgo.notify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CareInboxTest {
    private final Oak oak = new Oak(Oak.MORNING).founded();

    @BeforeAll
    static void running() {
        Running.shared();
    }

    @Test
    void each_guardian_is_told_of_a_hard_morning_and_nobody_else() {
        oak.hardMorning(oak.mia, oak.amara);

        Running.send(oak.book.records());

        Feeds.eventually(oak.mia, oak.amara, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED");
        Feeds.eventually(oak.mia, oak.ben, "DROPPED_OFF", "RECEIVED", "GOODBYE", "SETTLED");
        assertThat(Feeds.kinds(oak.mia, oak.chiara)).isEmpty();
        assertThat(Feeds.kinds(oak.leo, oak.chiara)).isEmpty();
    }
}
