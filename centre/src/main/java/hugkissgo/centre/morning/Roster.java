package hugkissgo.centre.morning;

import java.util.List;

/// Whom the simulated people play: the children of a centre with their family's code, bringer, room and educator.
public record Roster(List<Child> children) {
    public Roster {
        children = List.copyOf(children);
    }

    /// One child, as the office knows it; ids as they stand in the log.
    public record Child(String id, String firstName, String room, String code, String bringer, String educator) {}
}
