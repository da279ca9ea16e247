package hugkissgo.insights.fold;

import hugkissgo.care.Fact;
import hugkissgo.care.Hash;
import hugkissgo.care.id.CentreId;

/// What one stream is folded into: how far it has come, and what it is after one more fact.
public sealed interface Kept<S extends Kept<S>> permits Separations, PersonFile, CentreBook {
    CentreId centre();

    long seq();

    Hash hash();

    /// The next fact; nothing before it may be missing.
    S after(Fact fact);

    /// The position moves, nothing else: a type of a later release, or a body that was forgotten.
    S at(long seq, Hash hash);
}
