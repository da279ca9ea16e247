package hugkissgo.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of a measurement, printed as they come and written down at its end.
final class Report {
    private final List<String> rows = new ArrayList<>();

    void row(String what, String measured, String aim) {
        String row = "| " + what + " | " + measured + " | " + aim + " |";
        rows.add(row);
        System.out.println(row);
    }

    /// Puts these rows where the page has the table of this measurement; all else stands as it was.
    void write(Path page, List<String> order, String name, String machine) {
        try {
            String table = machine + "\n\n| measured | median (least–most) | aim |\n|---|---|---|\n"
                    + String.join("\n", rows) + "\n\n";
            Files.writeString(page, Tables.with(Files.readString(page), order, name, "\n" + table));
            rows.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
