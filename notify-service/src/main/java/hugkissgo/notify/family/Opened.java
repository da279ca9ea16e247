package hugkissgo.notify.family;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.household.House;
import hugkissgo.notify.telling.Arg;
import hugkissgo.notify.telling.Entry;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What could be opened for one answer: names, words, and the days of visits. What is not here was erased.
record Opened(House house, Map<PersonId, String> names, Map<Sealed, String> words, Map<VisitId, LocalDate> days) {

    Map<String, @Nullable Object> shown(Entry entry) {
        var shown = new LinkedHashMap<String, @Nullable Object>();
        shown.put("id", entry.id());
        shown.put("event", entry.event());
        shown.put("child", entry.child());
        shown.put("kind", entry.kind());
        shown.put("at", entry.at());
        var args = new LinkedHashMap<String, @Nullable Object>();
        entry.args().forEach((name, arg) -> args.put(name, value(arg)));
        shown.put("args", args);
        if (entry.amended()) {
            shown.put("amended", true);
        }
        return shown;
    }

    /// The first name; a page that greets somebody by it says "name erased" where there is none.
    @Nullable
    String firstName(PersonId person) {
        return first(names.get(person));
    }

    @Nullable
    String firstName(@Nullable Sealed name) {
        return name == null ? null : first(words.get(name));
    }

    @Nullable
    String room(@Nullable RoomId room) {
        return house.room(room);
    }

    private static @Nullable String first(@Nullable String name) {
        return name == null ? null : name.strip().split("\\s+", 2)[0];
    }

    private @Nullable Object value(Arg arg) {
        return switch (arg) {
            case Arg.Person it -> firstName(it.person());
            case Arg.Room it -> room(it.room());
            case Arg.Said it -> words.get(it.words());
            case Arg.Plain it -> it.text();
            case Arg.Count it -> it.number();
            case Arg.Whether it -> it.so();
            case Arg.Several it -> it.texts();
            case Arg.Days it -> daysOf(it.visits());
        };
    }

    private List<LocalDate> daysOf(List<VisitId> visits) {
        return visits.stream()
                .map(visit -> Optional.ofNullable(days.get(visit)))
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
