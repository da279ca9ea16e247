package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class BoardHintsTest {
    private final Centre oak = Installation.shared().centre().withFamilies();
    private final String mia = oak.child("Mia Okafor");
    private final String jonas = oak.child("Jonas Okafor");
    private final Browser acorns = oak.roomTablet("Acorns");
    private final Browser willows = oak.roomTablet("Willows");

    @Test
    void a_board_hears_of_the_children_of_its_room_and_of_one_who_comes_into_it_or_leaves_it() {
        try (Stream<String> here = acorns.live("/api/room/live").body();
                Stream<String> there = willows.live("/api/room/live").body()) {
            Iterator<String> inAcorns = here.iterator();
            Iterator<String> inWillows = there.iterator();
            assertThat(inAcorns.next()).isEqualTo("event:hello");
            assertThat(inWillows.next()).isEqualTo("event:hello");

            say(acorns, mia, "Received", Map.of());
            say(willows, jonas, "Received", Map.of());
            say(acorns, mia, "RoomChanged", Map.of("room", oak.room("Willows")));
            say(willows, jonas, "SaidGoodbye", Map.of("state", "GLAD"));
            say(willows, mia, "SaidGoodbye", Map.of("state", "GLAD"));

            assertThat(Stream.generate(() -> nextOf(inWillows)).limit(4)).containsExactly(jonas, mia, jonas, mia);
            assertThat(Stream.generate(() -> nextOf(inAcorns)).limit(2)).containsExactly(mia, mia);
            say(acorns, oak.child("Leo Rossi"), "Received", Map.of());
            assertThat(nextOf(inAcorns)).isEqualTo(oak.child("Leo Rossi"));
        }
    }

    private void say(Browser tablet, String child, String type, Map<String, ?> fields) {
        assertThat(oak.room(tablet, "Rosa Lindqvist", tap(child, type, fields)).status())
                .isEqualTo(201);
    }

    /// The stream of the next hint.
    private static String nextOf(Iterator<String> lines) {
        String line = lines.next();
        while (!line.startsWith("data:{\"stream\"")) {
            line = lines.next();
        }
        return line.replaceAll(".*\"(child-[^\"]*)\".*", "$1");
    }
}
