package hugkissgo.checkin.roster.file;

import hugkissgo.access.time.OurTime;
import hugkissgo.care.words.Spoken;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The cells of one line; collects what is wrong with them.
final class Cells {
    private static final int LONGEST = 200;
    private static final String FORMULA = "=+-@\t\r";

    private final long number;
    private final Map<Column, String> cells;
    private final List<BadLine> bad = new ArrayList<>();

    Cells(long number, Map<Column, String> cells) {
        this.number = number;
        this.cells = cells;
    }

    long number() {
        return number;
    }

    List<BadLine> bad() {
        return bad;
    }

    /// What stands in a cell, without the apostrophe by which the export keeps a spreadsheet from running it.
    Optional<String> text(Column column) {
        String cell = cells.getOrDefault(column, "").strip();
        String text = cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
        if (text.length() > LONGEST) {
            wrong(column, "too-long");
        } else if (!Spoken.isWriting(text) || text.indexOf('\n') >= 0) {
            wrong(column, "control-characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// The same for writing: nothing that a spreadsheet would run (OWASP, CSV injection).
    static String harmless(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    String needed(Column column) {
        return text(column).orElseGet(() -> {
            wrong(column, "missing");
            return "";
        });
    }

    String key() {
        String key = needed(Column.KEY);
        if (!key.isEmpty() && !key.matches("[A-Za-z0-9-]{1,60}")) {
            wrong(Column.KEY, "not-a-key");
        }
        return key;
    }

    Optional<LocalDate> date(Column column) {
        return text(column).flatMap(it -> {
            try {
                return Optional.of(OurTime.day(it));
            } catch (DateTimeException e) {
                wrong(column, "not-a-date");
                return Optional.empty();
            }
        });
    }

    <E extends Enum<E>> Optional<E> word(Column column, Class<E> type) {
        Optional<String> word = text(column).map(it -> it.toUpperCase(Locale.ROOT));
        Optional<E> known = word.flatMap(it -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(it))
                .findFirst());
        if (word.isPresent() && known.isEmpty()) {
            wrong(column, "not-a-" + column.title());
        }
        return known;
    }

    List<String> keys(Column column) {
        return List.of(needed(column).split(" +"));
    }

    void matching(Column column, String form, String reason) {
        text(column).filter(it -> !it.matches(form)).ifPresent(it -> wrong(column, reason));
    }

    void wrong(Column column, String reason) {
        bad.add(new BadLine(number, column.title(), reason, cells.getOrDefault(column, "")));
    }
}
