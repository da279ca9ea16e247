package hugkissgo.checkin.directory;

import hugkissgo.care.CentreFact.RoomOpened;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.CentreBook;
import java.text.CollationKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// All that is known of who belongs to one centre, as of one look.
public record Known(CentreId centre, CentreBook book, Map<PersonId, Adult> adultsById, Map<ChildId, Kid> childrenById) {
    public Known {
        adultsById = Map.copyOf(adultsById);
        childrenById = Map.copyOf(childrenById);
    }

    public Optional<SettingsAgreed> settings() {
        return Optional.ofNullable(book.settings());
    }

    public ZoneId zone() {
        return book.zone().orElse(ZoneOffset.UTC);
    }

    public LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    public boolean isOpenOn(LocalDate day) {
        return settings().map(it -> it.isOpenOn(day)).orElse(true);
    }

    public String centreName() {
        return settings().map(SettingsAgreed::name).orElse("");
    }

    public Optional<Adult> adult(PersonId id) {
        return Optional.ofNullable(adultsById.get(id));
    }

    public Optional<Kid> child(ChildId id) {
        return Optional.ofNullable(childrenById.get(id));
    }

    /// The children that are enrolled, by name.
    public List<Kid> children() {
        return sorted(
                childrenById.values().stream()
                        .filter(it -> it.day().isEnrolled())
                        .toList(),
                Kid::order);
    }

    /// The adults with a name, by name.
    public List<Adult> adults() {
        return sorted(
                adultsById.values().stream()
                        .filter(it -> it.file().named() != null)
                        .toList(),
                Adult::order);
    }

    public List<Adult> staff() {
        return adults().stream().filter(it -> it.file().isStaff()).toList();
    }

    public List<Named> rooms() {
        return book.rooms().stream()
                .map(it -> new Named(it.room().value(), it.name()))
                .toList();
    }

    /// A room with its name, also one that was closed.
    public Named room(@Nullable RoomId id) {
        return id == null
                ? new Named("", "")
                : book.rooms().stream()
                        .filter(it -> it.room().equals(id))
                        .findFirst()
                        .map(RoomOpened::name)
                        .map(name -> new Named(id.value(), name))
                        .orElseGet(() -> new Named(id.value(), ""));
    }

    public Named person(PersonId id) {
        return adult(id).map(Adult::named).orElseGet(() -> new Named(id.value(), "name erased"));
    }

    /// The adults who carry a mark.
    public List<Adult> marked(String mark) {
        return adults().stream().filter(it -> it.marks().contains(mark)).toList();
    }

    /// Whether a stream is one of this centre's.
    public boolean has(StreamId stream) {
        return stream.equals(centre.stream())
                || stream.isChild() && childrenById.containsKey(stream.child())
                || stream.isPerson() && adultsById.containsKey(stream.person());
    }

    private static <T> List<T> sorted(List<T> all, Function<T, CollationKey> order) {
        return all.stream().sorted(Comparator.comparing(order)).toList();
    }
}
