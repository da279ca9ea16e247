package hugkissgo.care;

/// Something that happened in a centre and that somebody observed: one sealed family, so that a new fact breaks the
/// build where it matters.
public sealed interface CareEvent
        permits Attendance, Separation, TimePassed, DayFact, FamilyFact, PersonFact, CentreFact {}
