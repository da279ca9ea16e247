package hugkissgo.insights.viewer;

/// What somebody is to one child, as far as it decides what they may see.
public enum Eyes {
    /// A guardian of this child.
    PARENT,
    /// A guardian of another child.
    OTHER_PARENT,
    /// The key person, or an educator of the child's room.
    TEAM,
    /// An educator of other rooms.
    OTHER_ROOM,
    DIRECTOR,
    /// Nobody we know.
    NOBODY
}
