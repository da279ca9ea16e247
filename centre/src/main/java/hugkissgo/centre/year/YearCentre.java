package hugkissgo.centre.year;

import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.year.Enrolled.Move;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/// A centre with a year behind it: sixty families come in through the office, then every day of theirs until now.
public record YearCentre(Office office, ZoneId zone, long seed, Consumer<String> progress) {
    private static final int WEEKS = 52;
    private static final int WEEKS_SINCE_THE_MOVE = 12;

    public GoneBy.Taken furnish(Clock clock) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        office.take(new YearFamilies(today).csv());
        return new GoneBy(office, zone, seed, progress)
                .send(
                        oneMoves(Enrolments.of(office), today),
                        today.minusWeeks(WEEKS).plusDays(1),
                        today,
                        now);
    }

    /// One child that has long been here moved to another room some weeks ago.
    private List<Enrolled> oneMoves(List<Enrolled> children, LocalDate today) {
        var day = new Weeks(today.minusWeeks(WEEKS_SINCE_THE_MOVE)).monday();
        var rooms = new ArrayList<String>();
        for (JsonNode room : office.rooms()) {
            rooms.add(room.path("id").asString());
        }
        var all = new ArrayList<>(children);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).firstDay().isBefore(day.minusWeeks(WEEKS_SINCE_THE_MOVE))) {
                String next = rooms.get((rooms.indexOf(all.get(i).room()) + 1) % rooms.size());
                all.set(i, all.get(i).moving(new Move(day, next)));
                return all;
            }
        }
        return all;
    }
}
