package hugkissgo.bench;

import java.util.List;
import java.util.Optional;

/// The tables of the page, one a measurement between two marks of its own: a run puts its tables in the place of older
/// ones and leaves the others as they are.
final class Tables {
    private static final String BEGIN = "<!-- begin -->\n";
    private static final String END = "<!-- end -->";

    private Tables() {}

    /// The page with the table of this measurement in its place, in the order of all of them.
    static String with(String page, List<String> order, String name, String table) {
        int from = page.indexOf(BEGIN) + BEGIN.length();
        int to = page.indexOf(END);
        String tables = page.substring(from, to);
        var all = new StringBuilder(page.substring(0, from));
        for (String each : order) {
            Optional<String> kept = each.equals(name) ? Optional.of(table) : of(tables, each);
            kept.ifPresent(it -> all.append(begin(each)).append(it).append(end(each)));
        }
        return all.append(page.substring(to)).toString();
    }

    private static Optional<String> of(String tables, String name) {
        int from = tables.indexOf(begin(name));
        return from < 0
                ? Optional.empty()
                : Optional.of(tables.substring(from + begin(name).length(), tables.indexOf(end(name), from)));
    }

    private static String begin(String name) {
        return "<!-- " + name + " -->\n";
    }

    private static String end(String name) {
        return "<!-- end of " + name + " -->\n";
    }
}
