package hugkissgo.bench;

import java.util.ArrayList;
import java.util.List;

/// The rows of the table, printed as they come.
final class Report {
    private final List<String> rows = new ArrayList<>();

    void row(String what, String measured, String aim) {
        String row = "| " + what + " | " + measured + " | " + aim + " |";
        rows.add(row);
        System.out.println(row);
    }

    void section(String title) {
        String row = "| **" + title + "** | | |";
        rows.add(row);
        System.out.println(row);
    }

    List<String> rows() {
        return List.copyOf(rows);
    }
}
