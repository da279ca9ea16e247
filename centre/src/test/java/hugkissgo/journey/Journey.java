package hugkissgo.journey;

import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Door;
import hugkissgo.centre.entrance.Office;
import hugkissgo.centre.entrance.Setup;
import hugkissgo.centre.rehearsal.PushHost;
import hugkissgo.push.PushSubscription;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/// A centre with families, its director in the office, and a browser with all its devices: where a journey begins.
final class Journey implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final String COLUMNS =
            "kind,key,name,room,birthday,first_day,children,relation,phone,email,code,role,login,passphrase,phrase,hugs,wave_spot,comfort_object,key_person\n";

    final PushHost pushes = new PushHost();
    final Director director = Director.random("director");
    final LocalDate monday;
    final WholeCentre centre;
    final Browsing browsing;
    final Office office;

    /// @param weeksAgo when the story begins: on a Monday that is long past, so that the centre's time may run ahead
    Journey(int weeksAgo, String families) {
        monday = LocalDate.now(ZONE).minusWeeks(weeksAgo).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
        centre = WholeCentre.open(pushes.address());
        moveTo(DayOfWeek.MONDAY, 7, 30);
        new Setup(new Door(centre.origin), centre.masterKey).centreOfEveryDay("Acorn House", ZONE.getId(), director);
        office = Office.of(centre.origin, director);
        office.take(COLUMNS + families);
        browsing = new Browsing(centre.origin);
    }

    /// Moves the centre's time on within the story's first week.
    void moveTo(DayOfWeek day, int hour, int minute) {
        moveTo(monday.with(day), hour, minute);
    }

    void moveTo(LocalDate day, int hour, int minute) {
        centre.clock.moveTo(at(day, hour, minute));
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(ZONE).toInstant();
    }

    Kiosk kiosk() {
        return Kiosk.paired(browsing.screen(), office.kioskCode());
    }

    Room room(String name, String educator) {
        String room = idOf(office.rooms(), name);
        return Room.paired(browsing.screen(), office.roomCode(room), educator);
    }

    Phone phone(PushSubscription subscription) {
        return new Phone(browsing.phone(), centre.origin, subscription);
    }

    /// The link that lets a guardian of a child in.
    String invitation(String child, int guardian) {
        return office.invitation(named(office.children(), child)
                .path("guardians")
                .path(guardian)
                .path("id")
                .asString());
    }

    private static String idOf(JsonNode all, String name) {
        return named(all, name).path("id").asString();
    }

    private static JsonNode named(JsonNode all, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        browsing.close();
        centre.close();
        pushes.close();
    }
}
