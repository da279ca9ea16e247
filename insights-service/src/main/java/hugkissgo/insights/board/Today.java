package hugkissgo.insights.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import hugkissgo.care.Separation.Activity;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.id.RoomId;
import hugkissgo.insights.fold.Live;
import hugkissgo.insights.names.Opened;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Today across rooms: who is expected, at the door, here, upset, gone or away, and which families have heard.
record Today(Instant now, LocalDate day, ZoneId zone, List<InRoom> rooms, List<Unclosed> unclosed) {

    /// One room of the board with its counts.
    record InRoom(
            @Nullable RoomId id,
            @Nullable String name,
            int expected,
            int door,
            int here,
            int upset,
            int gone,
            int absent,
            List<Face> children) {}

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
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unwritten) {}

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
