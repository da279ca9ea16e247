package hugkissgo.insights.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.Live;
import hugkissgo.insights.names.Opened;
import hugkissgo.insights.reading.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Today across rooms: who is expected, at the door, here, upset, gone or away, and which families have heard; and how
/// far the record has been read, while something of it has not.
record Today(
        Instant now,
        LocalDate day,
        ZoneId zone,
        List<InRoom> rooms,
        @Nullable List<Unclosed> unclosed,
        @Nullable Reading reading) {

    /// As much of it as may be said by this reading. What was seen today stands; that nobody has brought, fetched, told
    /// or written about a child is not known before all is read, and neither is any count.
    Today asFarAs(Reading read) {
        return switch (read.state()) {
            case UP_TO_DATE -> this;
            case UNKNOWN -> new Today(now, day, zone, rooms, null, read);
            case CATCHING_UP ->
                new Today(now, day, zone, rooms.stream().map(InRoom::seen).toList(), null, read);
        };
    }

    /// One room of the board with its counts.
    record InRoom(
            @Nullable RoomId id,
            @Nullable String name,
            @JsonUnwrapped @Nullable Counts counts,
            List<Face> children) {
        private InRoom seen() {
            return new InRoom(
                    id,
                    name,
                    null,
                    children.stream()
                            .filter(it -> it.state() != State.EXPECTED)
                            .map(Face::seen)
                            .toList());
        }
    }

    /// How many children of a room are where.
    record Counts(int expected, int door, int here, int upset, int gone, int absent) {}

    /// A child of an earlier day whom nobody has signed out: no visit is ever closed by a clock, so somebody has to
    /// look.
    record Unclosed(ChildId id, @Nullable String firstName, int hue, Instant since) {}

    /// One child on the board.
    record Face(
            ChildId id,
            @Nullable String firstName,
            int hue,
            State state,
            @Nullable Instant since,
            Live.@Nullable Parted goodbye,
            @Nullable Instant upsetSince,
            Opened.@Nullable Person with,
            @Nullable Due promise,
            @Nullable Settled settled,
            @Nullable Heard told,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unwritten) {
        private Face seen() {
            return new Face(id, firstName, hue, state, since, goodbye, upsetSince, with, promise, settled, null, false);
        }
    }

    /// The states of the board.
    enum State {
        EXPECTED,
        DOOR,
        HERE,
        UPSET,
        GONE,
        ABSENT
    }

    /// From when and for when word was promised, and whether that moment has passed without it.
    record Due(Instant made, Instant due, boolean missed) {}

    /// When and at what the child settled.
    record Settled(Instant at, Activity activity) {}

    /// Whether the family has heard of the settling: when, or that it waits, or that it could not be reached.
    record Heard(@Nullable Instant at, boolean waiting, boolean givenUp) {}
}
