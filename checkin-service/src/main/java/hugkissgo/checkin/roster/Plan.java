package hugkissgo.checkin.roster;

import hugkissgo.care.CareEvent;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.roster.file.Line;
import java.util.List;
import java.util.Map;

/// What a file changes at a centre: rooms first, then adults, then children, each stream's facts in their order; the
/// accounts to make; and how much of each kind it was.
public record Plan(
        List<Step> rooms, List<Step> adults, List<Step> children, Map<PersonId, Line.Login> accounts, Counts counts) {

    /// Facts for one stream.
    public record Step(StreamId stream, List<CareEvent> facts) {}

    /// Lines that changed something, by kind, and lines that changed nothing.
    public record Counts(int children, int people, int rooms, int staff, int unchanged) {}

    public Plan {
        rooms = List.copyOf(rooms);
        adults = List.copyOf(adults);
        children = List.copyOf(children);
        accounts = Map.copyOf(accounts);
    }
}
