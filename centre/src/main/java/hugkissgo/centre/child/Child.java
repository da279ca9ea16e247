package hugkissgo.centre.child;

import java.util.List;
import java.util.Map;

/// A program that runs beside the launcher: its name, what to type to run it, what it finds in its environment.
///
/// @param command must contain the data folder's path early on, by which a next start knows its own
/// @param level   children of the highest level are stopped first
public record Child(String name, int level, List<String> command, Map<String, String> environment) {
    public Child {
        if (!name.matches("[a-z-]+[0-9]?")) {
            throw new IllegalArgumentException("a child is named in small letters, with a digit at most: " + name);
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
