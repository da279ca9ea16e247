package hugkissgo.insights.board;

import hugkissgo.care.id.EventId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.board.Today.Due;
import hugkissgo.insights.board.Today.Face;
import hugkissgo.insights.board.Today.Heard;
import hugkissgo.insights.board.Today.Settled;
import hugkissgo.insights.board.Today.State;
import hugkissgo.insights.board.Today.Unclosed;
import hugkissgo.insights.fold.About;
import hugkissgo.insights.fold.CentreBook;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Live;
import hugkissgo.insights.fold.Live.Where;
import hugkissgo.insights.names.Opened;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws one child as the board shows it at one moment.
record Faces(CentreBook book, Opened names, Map<EventId, Heard> heard, Instant now) {
    /// What INSIGHTS promises where neither plan nor centre says otherwise.
    private static final int PROMISE_MINUTES = 20;
    /// A child brought in the evening is still a child of today some hours after midnight.
    private static final Duration A_NIGHT = Duration.ofHours(12);

    LocalDate today() {
        return LocalDate.ofInstant(now, book.zone());
    }

    /// The latest visit while it belongs to today.
    private Optional<Live> visit(ChildFile file) {
        return Optional.ofNullable(file.live()).filter(this::isOfToday);
    }

    private boolean isOfToday(Live live) {
        boolean lately =
                live.where() != Where.GONE && live.since().plus(A_NIGHT).isAfter(now);
        return lately || LocalDate.ofInstant(live.since(), book.zone()).equals(today());
    }

    /// A visit of an earlier day that nobody has ended.
    Optional<Unclosed> unclosed(ChildFile file) {
        return Optional.ofNullable(file.live())
                .filter(it -> it.where() != Where.GONE && !isOfToday(it))
                .map(it -> new Unclosed(
                        file.child(), names.firstName(About.of(file)), Opened.hue(file.child()), it.since()));
    }

    Optional<RoomId> room(ChildFile file, About about) {
        return visit(file).map(Live::room).or(about::room);
    }

    /// Nothing for a child that neither belongs here today nor came; nobody belongs here on a day that is closed.
    Optional<Face> face(ChildFile file, About about) {
        Optional<Live> visit = visit(file);
        boolean belongs = about.isEnrolled()
                && book.isOpenOn(today())
                && about.firstDay().map(it -> !it.isAfter(today())).orElse(false);
        return visit.isEmpty() && !belongs
                ? Optional.empty()
                : Optional.of(visit.map(it -> here(file, about, it)).orElseGet(() -> away(file, about)));
    }

    private Face away(ChildFile file, About about) {
        State state = about.awayOn(today()).isPresent() ? State.ABSENT : State.EXPECTED;
        return new Face(
                file.child(),
                names.firstName(about),
                Opened.hue(file.child()),
                state,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false);
    }

    private Face here(ChildFile file, About about, Live live) {
        Live.Upset upset = live.where() == Where.HERE ? live.upset() : null;
        return new Face(
                file.child(),
                names.firstName(about),
                Opened.hue(file.child()),
                state(live),
                live.since(),
                live.goodbye(),
                upset == null ? null : upset.since(),
                upset == null || upset.with() == null ? null : names.person(upset.with()),
                upset == null ? null : due(upset.promise(), about),
                live.settled() == null
                        ? null
                        : new Settled(live.settled().at(), live.settled().activity()),
                told(live),
                live.written() == null);
    }

    private static State state(Live live) {
        return switch (live.where()) {
            case DOOR -> State.DOOR;
            case HERE -> live.upset() == null ? State.HERE : State.UPSET;
            case GONE -> State.GONE;
        };
    }

    private Due due(Live.Promise promise, About about) {
        int minutes = promise.minutes() != null
                ? promise.minutes()
                : about.promiseMinutes()
                        .orElse(
                                book.settings() == null
                                        ? PROMISE_MINUTES
                                        : book.settings().promiseMinutes());
        return new Due(promise.from(), promise.from().plus(Duration.ofMinutes(minutes)), promise.missed());
    }

    private @Nullable Heard told(Live live) {
        return live.settled() == null ? null : heard.getOrDefault(live.settled().fact(), new Heard(null, true, false));
    }
}
