package hugkissgo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of the table, printed as they come and written down at the end.
final class Report {
    private static final String BEGIN = "<!-- begin -->";
    private static final String END = "<!-- end -->";

    private final List<String> rows = new ArrayList<>();

    void row(String what, String measured, String aim) {
        String row = "| " + what + " | " + measured + " | " + aim + " |";
        rows.add(row);
        System.out.println(row);
    }

    /// Puts the table where the page has one; what stands around it is written by hand.
    void write(Path page, String machine) {
        try {
            String text = Files.readString(page);
            int from = text.indexOf(BEGIN) + BEGIN.length();
            int to = text.indexOf(END);
            String table = "\n" + machine + "\n\n| measured | median (least–most) | aim |\n|---|---|---|\n"
                    + String.join("\n", rows) + "\n";
            Files.writeString(page, text.substring(0, from) + table + text.substring(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
