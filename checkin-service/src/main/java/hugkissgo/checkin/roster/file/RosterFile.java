package hugkissgo.checkin.roster.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// The file as bytes: UTF-8, with or without a byte order mark, lines ending in LF or CRLF, one header.
public final class RosterFile {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private RosterFile() {}

    /// Reads and checks every line by itself; what lines say of each other is checked by whoever knows the centre.
    public static Roster read(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return refused(1, "", "not-utf-8", "");
        }
    }

    /// Writes lines of cells under the header.
    public static String write(List<Map<Column, String>> lines) {
        StringWriter out = new StringWriter();
        try {
            FORMAT.printRecord(
                    out, Arrays.stream(Column.values()).map(Column::title).toArray());
            for (Map<Column, String> line : lines) {
                FORMAT.printRecord(
                        out,
                        Arrays.stream(Column.values())
                                .map(it -> Cells.harmless(line.getOrDefault(it, "")))
                                .toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static Roster read(String text) {
        List<Line> lines = new ArrayList<>();
        List<BadLine> bad = new ArrayList<>();
        CSVParser parser = parser(text);
        try {
            Map<Integer, Column> columns = Map.of();
            for (CSVRecord record : parser) {
                long number = parser.getCurrentLineNumber() - breaks(record);
                if (record.getRecordNumber() == 1) {
                    columns = columns(record, bad);
                } else {
                    Cells cells = new Cells(number, cells(record, columns, bad, number));
                    LineReader.read(cells).ifPresent(lines::add);
                    bad.addAll(cells.bad());
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            bad.add(new BadLine(parser.getCurrentLineNumber(), "", "not-csv", ""));
        }
        if (lines.isEmpty() && bad.isEmpty()) {
            return refused(1, "", "empty", "");
        }
        return bad.isEmpty() ? new Roster.Whole(lines) : new Roster.Refused(bad);
    }

    private static CSVParser parser(String text) {
        try {
            return CSVParser.parse(new StringReader(text), FORMAT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Integer, Column> columns(CSVRecord header, List<BadLine> bad) {
        Map<Integer, Column> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String title = header.get(i).strip();
            Optional<Column> column = Arrays.stream(Column.values())
                    .filter(it -> it.title().equals(title.toLowerCase(Locale.ROOT)))
                    .findFirst();
            if (column.isEmpty() || columns.containsValue(column.get())) {
                bad.add(new BadLine(1, title, column.isEmpty() ? "unknown-column" : "twice", title));
            } else {
                columns.put(i, column.get());
            }
        }
        for (Column needed : List.of(Column.KIND, Column.KEY, Column.NAME)) {
            if (!columns.containsValue(needed)) {
                bad.add(new BadLine(1, needed.title(), "missing", ""));
            }
        }
        return columns;
    }

    private static Map<Column, String> cells(
            CSVRecord record, Map<Integer, Column> columns, List<BadLine> bad, long number) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int i = 0; i < record.size(); i++) {
            Column column = columns.get(i);
            if (column != null) {
                cells.put(column, record.get(i));
            } else if (!record.get(i).isBlank() && i >= columns.size()) {
                bad.add(new BadLine(number, "", "too-many-cells", record.get(i)));
            }
        }
        return cells;
    }

    private static long breaks(CSVRecord record) {
        return record.stream()
                .mapToLong(it -> it.chars().filter(c -> c == '\n').count())
                .sum();
    }

    private static Roster refused(long line, String column, String reason, String value) {
        return new Roster.Refused(List.of(new BadLine(line, column, reason, value)));
    }
}
