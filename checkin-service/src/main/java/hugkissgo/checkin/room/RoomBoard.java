package hugkissgo.checkin.room;

import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.directory.Named;
import hugkissgo.checkin.log.AttendanceLog;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// The board of one room: names from the directory, the state of every child from the log at this moment.
@Component
class RoomBoard {
    /// A day has some thirty facts of one child; this many shows the longest.
    private static final int A_DAY = 200;

    private final Directory directory;
    private final AttendanceLog log;
    private final Clock clock;

    record About(Instant now, @Nullable Named room, List<Named> rooms, Centre centre, List<Named> educators) {}

    record Centre(String id, String name, String zone, List<String> languages, int promiseMinutes) {}

    record Board(Instant now, @Nullable Named room, List<Card> children) {}

    RoomBoard(Directory directory, AttendanceLog log, Clock clock) {
        this.directory = directory;
        this.log = log;
        this.clock = clock;
    }

    Mono<About> about(RoomTablet tablet) {
        return directory
                .of(tablet.centre())
                .map(known -> new About(
                        clock.instant(),
                        known.room(tablet.room()),
                        known.rooms(),
                        centre(known),
                        known.staff().stream().map(Adult::named).toList()));
    }

    /// The board of the tablet's own room, or of another room of its centre.
    Mono<Board> of(RoomTablet tablet, Optional<RoomId> wanted) {
        RoomId room = wanted.orElse(tablet.room());
        return directory.of(tablet.centre()).flatMap(known -> {
            List<Kid> children = known.children().stream()
                    .filter(it -> it.room().equals(Optional.of(room)))
                    .toList();
            return drawn(
                    known,
                    children,
                    (cards, now) -> new Board(
                            clock.instant(),
                            known.room(room),
                            now.stream().map(cards::of).toList()));
        });
    }

    /// One child in full; nothing where the centre has none of this id.
    Mono<Optional<InFull>> child(RoomTablet tablet, ChildId id) {
        return directory
                .of(tablet.centre())
                .flatMap(known -> known.child(id)
                        .map(kid -> inFull(known, kid).map(Optional::of))
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    private Mono<InFull> inFull(Known known, Kid kid) {
        return log.latest(known.centre(), kid.id().stream(), A_DAY)
                .collectList()
                .flatMap(latest ->
                        drawn(known, List.of(kid), (cards, now) -> new FullView(cards).of(now.getFirst(), latest)));
    }

    private interface Drawing<T> {
        T of(Cards cards, List<Kid> asOfNow);
    }

    private <T> Mono<T> drawn(Known known, List<Kid> children, Drawing<T> drawing) {
        Collection<StreamId> streams =
                children.stream().map(it -> it.id().stream()).toList();
        return Mono.zip(directory.days(known.centre(), streams), directory.opener(known.centre(), streams))
                .map(read -> drawing.of(
                        new Cards(known, read.getT2(), known.day(clock.instant())),
                        children.stream()
                                .map(it -> it.at(read.getT1().getOrDefault(it.id().stream(), it.day())))
                                .toList()));
    }

    private static Centre centre(Known known) {
        return new Centre(
                known.centre().value(),
                known.centreName(),
                known.zone().getId(),
                known.settings().map(SettingsAgreed::languages).orElse(List.of()),
                known.settings().map(SettingsAgreed::promiseMinutes).orElse(20));
    }
}
