package hugkissgo.centre.rehearsal;

import java.util.List;
import java.util.function.Consumer;

/// Whom a rehearsal may kill by name, who of them only reads what Kafka says, and how it is done.
public record Victims(List<String> all, List<String> consumers, Consumer<String> killAndStartAgain) {
    /// Nobody may be killed where others run the processes.
    public static final Victims NOBODY = new Victims(List.of(), List.of(), name -> {});

    public Victims {
        all = List.copyOf(all);
        consumers = List.copyOf(consumers);
    }

    boolean isNobody() {
        return all.isEmpty();
    }
}
