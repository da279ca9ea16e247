package hugkissgo.simulation;

/// One opening day of a simulated child, there or not. Days count from 0, five to a week, Mondays first.
public sealed interface SimulatedDay permits SimulatedDay.Absent, SimulatedMorning {

    int DAYS_A_WEEK = 5;

    int day();

    default int week() {
        return day() / DAYS_A_WEEK;
    }

    default boolean monday() {
        return day() % DAYS_A_WEEK == 0;
    }

    /// The child stayed at home.
    record Absent(int day) implements SimulatedDay {}
}
