package hugkissgo.centre.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The invented families of a rehearsal as the file that the office imports: one bringer and one more guardian to each
/// child.
record Cast(int children) {
    private static final int CHILDREN_TO_A_ROOM = 12;
    private static final String COLUMNS = "kind,key,name,room,first_day,children,relation,code,role";

    int rooms() {
        return (children + CHILDREN_TO_A_ROOM - 1) / CHILDREN_TO_A_ROOM;
    }

    String csv() {
        List<String> lines = new ArrayList<>(List.of(COLUMNS));
        for (int room = 0; room < rooms(); room++) {
            lines.add(line("room", "room" + room, "Room " + room, "", "", "", "", "", ""));
            lines.add(line("staff", "educator" + room, "Educator " + room, "room" + room, "", "", "", "", "EDUCATOR"));
        }
        for (int i = 0; i < children; i++) {
            String room = "room" + i / CHILDREN_TO_A_ROOM;
            lines.add(line("child", "child" + i, "Child" + i + " Rehearsal", room, "2026-01-07", "", "", "", ""));
            lines.add(line("guardian", "one" + i, "One" + i, "", "", "child" + i, "MOTHER", code(i), ""));
            lines.add(line("guardian", "two" + i, "Two" + i, "", "", "child" + i, "FATHER", code(i), ""));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    /// The family code of the i-th child: six digits.
    static String code(int i) {
        return String.format(Locale.ROOT, "%06d", 100_000 + i * 7);
    }

    /// The code of the family of `Child7 Rehearsal`.
    static String codeOf(String name) {
        return code(Integer.parseInt(name.substring("Child".length(), name.indexOf(' '))));
    }

    private static String line(String... values) {
        return String.join(",", values);
    }
}
