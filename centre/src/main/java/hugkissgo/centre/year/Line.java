package hugkissgo.centre.year;

import hugkissgo.care.id.EventId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// One fact of a day gone by, as the office takes it; the same fact has the same id however often it is made.
record Line(String stream, Instant at, String by, String type, Map<String, Object> fields) {
    Line {
        fields = Map.copyOf(fields);
    }

    String json() {
        var said = new LinkedHashMap<String, Object>();
        said.put("type", type);
        said.putAll(fields);
        var line = new LinkedHashMap<String, Object>();
        line.put(
                "id",
                EventId.derivedFrom("gone by", stream, at.toString(), type).value());
        line.put("stream", stream);
        line.put("at", at.toString());
        line.put("by", by);
        line.put("said", said);
        return JsonMapper.shared().writeValueAsString(line);
    }
}
