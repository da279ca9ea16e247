package hugkissgo.checkin.history;

import hugkissgo.access.answer.PageJson;
import hugkissgo.access.answer.Problem;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.CareJson;
import hugkissgo.checkin.taps.Tap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One line of a file of days gone by, numbered from 1: a fact as a page would tap it and who of the staff says so, or
/// nothing that can be read.
sealed interface HistoryLine {
    int number();

    /// `by` is absent where the director says so.
    record Said(int number, Tap tap, @Nullable PersonId by) implements HistoryLine {}

    record Unreadable(int number) implements HistoryLine {}

    /// Reads a file; empty lines count and say nothing.
    static List<HistoryLine> read(byte[] file) {
        var lines = new ArrayList<HistoryLine>();
        int number = 0;
        for (String text : new String(file, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            if (!text.isBlank()) {
                lines.add(read(number, text));
            }
        }
        return lines;
    }

    private static HistoryLine read(int number, String text) {
        try {
            if (!(CareJson.page().readTree(text) instanceof ObjectNode fields)) {
                return new Unreadable(number);
            }
            JsonNode by = fields.remove("by");
            Tap tap = Tap.read(PageJson.part(fields, Tap.Raw.class, "line"), Map.of(), "line");
            return new Said(number, tap, by == null ? null : PageJson.id("by", by.asString(""), PersonId::new));
        } catch (JacksonException | Problem.Nonsense e) {
            return new Unreadable(number);
        }
    }
}
