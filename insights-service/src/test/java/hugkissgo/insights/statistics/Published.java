package hugkissgo.insights.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Data whose answers are published, and ways to say "equal to the digits given".
final class Published {

    private Published() {}

    static List<Spell> lung() {
        return read("lung.csv").stream().map(Published::spell).toList();
    }

    static List<Spell> aml(String group) {
        return read("aml.csv").stream()
                .filter(row -> row[2].equals(group))
                .map(Published::spell)
                .toList();
    }

    /// Zeros, ties and four goodbyes lost sight of.
    static List<Spell> mornings() {
        return spells(new int[] {0, 0, 0, 2, 3, 5, 5, 5, 8, 10, 12, 15, 20, 30}, new int[] {60, 7, 10, 25});
    }

    static List<Spell> spells(int[] settled, int... lost) {
        var spells = new ArrayList<Spell>();
        for (int minutes : settled) {
            spells.add(new Spell(minutes, true));
        }
        for (int minutes : lost) {
            spells.add(new Spell(minutes, false));
        }
        return spells;
    }

    static Estimate.Known known(Estimate estimate) {
        return (Estimate.Known) estimate;
    }

    static void assertEstimate(Estimate estimate, double value, double low, double high, double digit) {
        assertThat(known(estimate).value()).isCloseTo(value, within(digit));
        assertThat(known(estimate).low()).isCloseTo(low, within(digit));
        assertThat(known(estimate).high()).isCloseTo(high, within(digit));
    }

    private static Spell spell(String[] row) {
        return new Spell(Integer.parseInt(row[0]), row[1].equals("1"));
    }

    private static List<String[]> read(String file) {
        try (var in = Published.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " on the test class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(2)
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
