package hugkissgo.notify.family;

import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.notify.choices.Choices;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the family page is answered, as it goes over the wire.
final class Answers {
    private Answers() {}

    /// One child's day, told in order; `opens` is the next day the centre is open, on one on which it is not.
    record Story(
            Instant now,
            LocalDate day,
            ZoneId zone,
            ChildId child,
            Presence.State state,
            Presence.@Nullable Word promise,
            @Nullable LocalDate opens,
            List<Map<String, @Nullable Object>> entries) {}

    /// What is new in the feed, and where to ask on from.
    record News(List<Map<String, @Nullable Object>> entries, Instant cursor) {}

    /// The guardian, the centre, the children.
    record Me(Instant now, Person me, Centre centre, List<Child> children, Choices choices, Push push) {}

    /// Somebody by first name; none where it was erased.
    record Person(PersonId id, @Nullable String firstName) {}

    /// The centre as its families see it, and what they call.
    record Centre(
            String name,
            ZoneId zone,
            List<String> languages,
            @Nullable String phone) {}

    /// A child of this guardian; `hue` colours its initial.
    record Child(
            ChildId id,
            @Nullable String firstName,
            int hue,
            @Nullable Room room,
            boolean settledIn) {}

    /// A room by its name of today.
    record Room(String name) {}

    /// The key browsers subscribe with, and the devices that did.
    record Push(String key, List<Device> devices) {}

    /// One device that is told.
    record Device(String id, Instant since, boolean thisOne) {}
}
