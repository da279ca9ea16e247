package hugkissgo.centre.demo;

import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.morning.Hands;
import hugkissgo.centre.morning.Journal;
import hugkissgo.centre.morning.ModelDraws;
import hugkissgo.centre.morning.Roster;
import hugkissgo.centre.year.GoneBy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The demo centre: takes its families in through the office and plays their morning on tablets of its own.
public record DemoCentre(Office office, Clock careTime, long seed, Consumer<String> progress) {
    private static final int WEEKS = 6;

    /// Imports the demo's families, and the last weeks of those who were here already.
    public void furnish() {
        office.take(DemoFamilies.csv(today()));
        new GoneBy(office, ZoneId.systemDefault(), seed, progress).weeks(WEEKS, careTime);
    }

    /// Plays the morning from now on, on a thread that ends with it.
    public void playMorning() {
        Map<String, String> codes = DemoFamilies.codes(today());
        var roster = Roster.of(office, name -> codes.getOrDefault(name, ""));
        var hands = new Hands(office.tablet(office.kioskCode()), tablets(), new Journal());
        var morning =
                new DemoMorning(roster, ModelDraws.of(seed, roster.children().size()), seed);
        Thread.ofPlatform().name("morning").daemon().start(() -> morning.play(hands, careTime.instant(), careTime));
    }

    private Map<String, Door> tablets() {
        var tablets = new HashMap<String, Door>();
        office.rooms().forEach(room -> {
            String id = room.path("id").asString();
            tablets.put(id, office.tablet(office.roomCode(id)));
        });
        return tablets;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(careTime.instant(), ZoneOffset.UTC);
    }
}
