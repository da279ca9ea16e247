package hugkissgo.notify.telling;

import java.util.Map;

/// What one guardian would be told: a kind of sentence and its arguments.
record Sentence(Kind kind, Map<String, Arg> args) {
    static Sentence of(Kind kind, Args args) {
        return new Sentence(kind, args.map());
    }
}
