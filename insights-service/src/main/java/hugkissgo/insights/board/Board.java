package hugkissgo.insights.board;

import hugkissgo.care.id.RoomId;
import hugkissgo.insights.board.Today.Face;
import hugkissgo.insights.board.Today.InRoom;
import hugkissgo.insights.board.Today.State;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Sets up the board of one centre at one moment from what the fold kept of each child.
record Board(CentreBook book, Faces faces) {
    Today of(List<ChildFile> children) {
        var rooms = new HashMap<Optional<RoomId>, List<Face>>();
        for (ChildFile file : children) {
            About about = About.of(file);
            faces.face(file, about)
                    .ifPresent(face -> rooms.computeIfAbsent(faces.room(file, about), _ -> new ArrayList<>())
                            .add(face));
        }
        book.rooms().stream()
                .filter(CentreBook.Room::open)
                .forEach(it -> rooms.computeIfAbsent(Optional.of(it.id()), _ -> new ArrayList<>()));
        return new Today(
                faces.now(),
                faces.today(),
                book.zone(),
                rooms.entrySet().stream()
                        .map(it -> inRoom(it.getKey(), it.getValue()))
                        .sorted(Comparator.comparing(it -> it.name() == null ? "\uffff" : it.name()))
                        .toList(),
                children.stream()
                        .map(faces::unclosed)
                        .flatMap(Optional::stream)
                        .sorted(Comparator.comparing(Today.Unclosed::since)
                                .thenComparing(it -> it.id().value()))
                        .toList(),
                null);
    }

    private InRoom inRoom(Optional<RoomId> room, List<Face> children) {
        return new InRoom(
                room.orElse(null),
                room.map(book::name).orElse(null),
                counts(children),
                children.stream()
                        .sorted(Comparator.comparing((Face it) -> it.firstName() == null ? "" : it.firstName())
                                .thenComparing(it -> it.id().value()))
                        .toList());
    }

    private static Today.Counts counts(List<Face> children) {
        return new Today.Counts(
                count(children, State.EXPECTED),
                count(children, State.DOOR),
                count(children, State.HERE) + count(children, State.UPSET),
                count(children, State.UPSET),
                count(children, State.GONE),
                count(children, State.ABSENT));
    }

    private static int count(List<Face> faces, State state) {
        return (int) faces.stream().filter(it -> it.state() == state).count();
    }
}
