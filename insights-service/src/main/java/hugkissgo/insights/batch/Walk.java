package hugkissgo.insights.batch;

import hugkissgo.care.Hash;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.Headers;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.fold.Kept;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks one stream through its records: takes `last + 1` only, passes over what is known, and stops where something is
/// missing, does not fit the chain, cannot be read, or breaks a rule.
record Walk<S extends Kept<S>>(
        StreamId stream, S kept, @Nullable String trouble) {

    static <S extends Kept<S>> Walk<S> of(StreamId stream, S kept, List<Reading> readings) {
        var walk = new Walk<>(stream, kept, null);
        for (Reading reading : readings) {
            walk = walk.over(reading);
        }
        return walk;
    }

    Optional<Trouble> waits() {
        return Optional.ofNullable(trouble).map(reason -> new Trouble(kept.centre(), stream, kept.seq() + 1, reason));
    }

    private Walk<S> over(Reading reading) {
        return switch (reading) {
            case Reading.Poison poison -> troubled(poison.reason());
            case Reading.EnvelopeOnly only ->
                step(
                        only.headers(),
                        () -> kept.at(
                                only.headers().envelope().seq(), only.headers().hash()));
            case Reading.Valid valid -> step(valid.headers(), () -> kept.after(valid.fact()));
        };
    }

    private Walk<S> step(Headers headers, java.util.function.Supplier<S> next) {
        long seq = headers.envelope().seq();
        if (seq <= kept.seq()) {
            return seq == kept.seq() && !headers.hash().equals(kept.hash()) ? troubled("another hash") : this;
        }
        if (seq > kept.seq() + 1) {
            return trouble == null ? troubled("gap") : this;
        }
        if (!headers.previous().equals(kept.seq() == 0 ? Hash.NONE : kept.hash())) {
            return troubled("chain broken");
        }
        if (!headers.envelope().position().centre().equals(kept.centre())) {
            return troubled("another centre");
        }
        return ruled(next);
    }

    /// A rule that throws on this child's facts must not stop another child's.
    private Walk<S> ruled(java.util.function.Supplier<S> next) {
        try {
            return new Walk<>(stream, next.get(), null);
        } catch (RuntimeException e) {
            return troubled("rule failed: " + e.getClass().getSimpleName());
        }
    }

    private Walk<S> troubled(String reason) {
        return new Walk<>(stream, kept, reason);
    }
}
