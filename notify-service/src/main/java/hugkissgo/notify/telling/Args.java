package hugkissgo.notify.telling;

import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.VisitId;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The arguments of one entry while they are put together; what is absent is left out.
final class Args {
    private final Map<String, Arg> args = new LinkedHashMap<>();

    static Args none() {
        return new Args();
    }

    Args person(String name, @Nullable PersonId person) {
        return put(name, person == null ? null : new Arg.Person(person));
    }

    Args room(String name, RoomId room) {
        return put(name, new Arg.Room(room));
    }

    Args said(String name, @Nullable Words words) {
        return put(name, words instanceof Sealed sealed ? new Arg.Said(sealed) : null);
    }

    Args word(String name, @Nullable Enum<?> word) {
        return put(name, word == null ? null : new Arg.Plain(word.name()));
    }

    Args text(String name, @Nullable Object text) {
        return put(name, text == null ? null : new Arg.Plain(text.toString()));
    }

    Args at(String name, @Nullable Instant at) {
        return text(name, at);
    }

    Args count(String name, @Nullable Long number) {
        return put(name, number == null ? null : new Arg.Count(number));
    }

    Args whether(String name, boolean so) {
        return put(name, new Arg.Whether(so));
    }

    Args several(String name, List<? extends Enum<?>> words) {
        return put(name, new Arg.Several(words.stream().map(word -> word.name()).toList()));
    }

    Args days(String name, List<VisitId> visits) {
        return put(name, new Arg.Days(visits));
    }

    Map<String, Arg> map() {
        return Collections.unmodifiableMap(args);
    }

    private Args put(String name, @Nullable Arg arg) {
        if (arg != null) {
            args.put(name, arg);
        }
        return this;
    }
}
