package hugkissgo.notify.telling;

/// The kinds of feed entries; pages have a sentence for each in every language.
public enum Kind {
    DROPPED_OFF,
    RECEIVED,
    GOODBYE,
    PARENT_RETURNED,
    COMFORTED,
    SETTLED,
    UPSET_AGAIN,
    GOODBYE_HELD,
    WORD_MISSED,
    ASKED_TO_RETURN,
    ASKED,
    ANSWERED,
    MOMENT,
    INCIDENT,
    REUNITED,
    PICKED_UP,
    ABSENT,
    ROOM_CHANGED,
    VICTORY,
    COLLECTOR
}
