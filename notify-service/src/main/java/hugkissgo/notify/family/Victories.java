package hugkissgo.notify.family;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Small victories as their page wants them: what the entry's sentence says, laid flat.
final class Victories {
    private Victories() {}

    static List<Map<String, @Nullable Object>> of(List<Map<String, @Nullable Object>> entries) {
        return entries.stream().map(Victories::flat).toList();
    }

    private static Map<String, @Nullable Object> flat(Map<String, @Nullable Object> entry) {
        var flat = new LinkedHashMap<String, @Nullable Object>();
        flat.put("id", entry.get("id"));
        flat.put("at", entry.get("at"));
        if (entry.get("args") instanceof Map<?, ?> args) {
            args.forEach((name, value) -> flat.put(String.valueOf(name), value));
        }
        flat.put("amended", entry.containsKey("amended"));
        return flat;
    }
}
