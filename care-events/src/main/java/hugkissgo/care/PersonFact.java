package hugkissgo.care;

import hugkissgo.care.id.RoomId;
import hugkissgo.care.words.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is known of an adult. All stand in the person's own stream.
public sealed interface PersonFact extends CareEvent {

    /// The adult's name and ways to reach them; `marks` are HMACs by which a phone number or family code is found
    /// again.
    record PersonNamed(
            Words name, @Nullable Words phone, @Nullable Words email, List<String> marks) implements PersonFact {
        public PersonNamed {
            marks = marks == null ? List.of() : List.copyOf(marks);
        }
    }

    /// The adult works here, in these rooms (none means all).
    record StaffJoined(Role role, List<RoomId> rooms) implements PersonFact {
        public StaffJoined {
            rooms = rooms == null ? List.of() : List.copyOf(rooms);
        }
    }

    /// The adult no longer works here.
    record StaffLeftCentre() implements PersonFact {}

    /// The person's key was destroyed; what it sealed can no longer be read.
    record PersonErased() implements PersonFact {}

    /// What a member of staff may do.
    enum Role {
        EDUCATOR,
        LEAD,
        DIRECTOR
    }
}
