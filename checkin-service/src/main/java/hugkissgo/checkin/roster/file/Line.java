package hugkissgo.checkin.roster.file;

import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One line of the file that makes sense by itself; `key` is the file's own short name for it.
public sealed interface Line {
    long number();

    String key();

    String name();

    /// A room.
    record Room(long number, String key, String name) implements Line {}

    /// A member of staff, in this room or in all.
    record Staff(
            long number,
            String key,
            String name,
            Contact contact,
            Optional<String> room,
            Role role,
            Optional<Login> login)
            implements Line {}

    /// A child.
    record Child(
            long number,
            String key,
            String name,
            Optional<String> room,
            Optional<LocalDate> birthday,
            LocalDate firstDay,
            Optional<Ritual> ritual,
            Optional<String> keyPerson)
            implements Line {}

    /// A guardian of these children.
    record Guardian(long number, String key, String name, Contact contact, List<String> children, Relation relation)
            implements Line {
        public Guardian {
            children = List.copyOf(children);
        }
    }

    /// Somebody who may collect these children.
    record Collector(long number, String key, String name, Contact contact, List<String> children) implements Line {
        public Collector {
            children = List.copyOf(children);
        }
    }

    /// Somebody who must not have these children.
    record Barred(long number, String key, String name, List<String> children) implements Line {
        public Barred {
            children = List.copyOf(children);
        }
    }

    /// How an adult is reached, and the six digits of the family code.
    record Contact(Optional<String> phone, Optional<String> email, Optional<String> code) {}

    /// How a member of staff signs in; without a passphrase one is made.
    record Login(String login, Optional<String> passphrase) {
        @Override
        public String toString() {
            return "***";
        }
    }

    /// The goodbye ritual.
    record Ritual(String phrase, Optional<String> hugs, Optional<String> waveSpot, Optional<String> comfortObject) {}
}
