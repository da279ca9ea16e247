package hugkissgo.insights.pages;

import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.metrics.Answer;
import hugkissgo.insights.metrics.Value;
import hugkissgo.insights.metrics.centre.Rooms;
import hugkissgo.insights.metrics.child.Togetherness.Comforters;
import hugkissgo.insights.metrics.child.Togetherness.With;
import hugkissgo.insights.names.Opened;
import java.util.List;
import java.util.Map;

/// Answers of the metrics as a page gets them, with names in place of ids.
record Said(Opened names, CentreBook book) {

    /// An adult and so many mornings.
    private record Named(Opened.Person person, int mornings) {}

    /// Those with whom a child settled, by name.
    private record NamedComforters(int different, List<Named> mornings) {}

    /// A room of the funnel by name.
    private record NamedRoom(
            RoomId id, String name, int goodbyes, int children, double excess, double limit95, double limit998) {}

    /// The funnel, its rooms by name.
    private record NamedFunnel(List<NamedRoom> rooms, double overdispersion) {}

    List<Map<String, Object>> of(List<Answer> answers) {
        return answers.stream().map(it -> it.said(this::shown)).toList();
    }

    private Object shown(Value value) {
        return switch (value) {
            case Comforters it ->
                new NamedComforters(
                        it.different(), it.mornings().stream().map(this::named).toList());
            case Rooms.Funnel it ->
                new NamedFunnel(it.rooms().stream().map(this::named).toList(), it.overdispersion());
            default -> value;
        };
    }

    private Named named(With it) {
        return new Named(names.person(it.person()), it.mornings());
    }

    private NamedRoom named(Rooms.Room it) {
        return new NamedRoom(
                it.room(),
                book.name(it.room()),
                it.goodbyes(),
                it.children(),
                it.excess(),
                it.limit95(),
                it.limit998());
    }
}
