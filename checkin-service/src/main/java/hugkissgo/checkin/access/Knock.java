package hugkissgo.checkin.access;

import hugkissgo.access.Token;
import hugkissgo.access.Visitor;
import hugkissgo.checkin.directory.Known;

/// What became of a knock at the door.
sealed interface Knock {

    record Welcome(In in) implements Knock {}

    record Wrong() implements Knock {}

    record TooMany() implements Knock {}

    /// Who came in, the token of the new session, and where they are.
    record In(Visitor visitor, Token token, Known known) {}
}
