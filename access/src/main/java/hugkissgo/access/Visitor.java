package hugkissgo.access;

import hugkissgo.care.By;
import hugkissgo.care.Hash;
import hugkissgo.care.PersonFact.Role;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import java.util.Set;
import org.springframework.web.reactive.function.server.ServerRequest;

/// Who stands behind a request, as of the moment its session was read.
public sealed interface Visitor {
    CentreId centre();

    /// The session, named by the hash of its token.
    Hash session();

    Surface surface();

    By by();

    /// The tablet at the front desk.
    record KioskTablet(CentreId centre, Hash session, DeviceId device) implements Visitor {
        @Override
        public Surface surface() {
            return Surface.KIOSK;
        }

        @Override
        public By by() {
            return By.device(device);
        }
    }

    /// The tablet of one room.
    record RoomTablet(CentreId centre, Hash session, DeviceId device, RoomId room) implements Visitor {
        @Override
        public Surface surface() {
            return Surface.ROOM;
        }

        @Override
        public By by() {
            return By.device(device);
        }
    }

    /// A member of staff who signed in.
    record Staff(CentreId centre, Hash session, PersonId person, Set<Role> roles) implements Visitor {
        public Staff {
            roles = Set.copyOf(roles);
        }

        /// Directors and leads run the office.
        public boolean runsTheOffice() {
            return roles.contains(Role.DIRECTOR) || roles.contains(Role.LEAD);
        }

        @Override
        public Surface surface() {
            return Surface.STAFF;
        }

        @Override
        public By by() {
            return By.staff(person);
        }
    }

    /// An adult of a family who accepted an invitation.
    record Guardian(CentreId centre, Hash session, PersonId person) implements Visitor {
        @Override
        public Surface surface() {
            return Surface.FAMILY;
        }

        @Override
        public By by() {
            return By.adult(person);
        }
    }

    /// The visitor whom the gate let in with this request.
    static <V extends Visitor> V in(ServerRequest request, Class<V> kind) {
        return kind.cast(request.attribute(Gate.VISITOR)
                .orElseThrow(() -> new IllegalStateException("no gate before " + request.path())));
    }
}
