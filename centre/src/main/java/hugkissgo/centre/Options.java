package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the person at the terminal asked for.
record Options(Errand errand, Ports ports, Path data) {
    private static final Set<String> WITH_VALUE = Set.of(
            "--speed",
            "--rehearsal",
            "--kills",
            "--pace",
            "--seed",
            "--against",
            "--year",
            "--instances",
            "--port",
            "--data",
            "--secret",
            "--broker",
            "--ca");
    private static final Set<String> ALONE = Set.of("--empty", "--quiet", "--help");
    private static final Map<String, Set<String>> APART = Map.of(
            "--empty", Set.of("--rehearsal", "--year", "--speed", "--quiet", "--seed"),
            "--rehearsal", Set.of("--year", "--speed", "--quiet"),
            "--year", Set.of("--speed", "--quiet", "--seed"),
            "--pace", Set.of("--kills"),
            "--against", Set.of("--kills", "--data", "--port", "--instances"));

    static Options read(String[] words, Map<String, String> environment) {
        var said = said(words);
        var errand = errand(said);
        var folder = said.get("--data");
        return new Options(
                errand,
                new Ports(
                        number(said, "--port", 8080, 1024, 65_000),
                        number(said, "--instances", 1, 1, Ports.MOST_OF_EACH)),
                folder == null
                        ? shelf(environment).resolve(folderOf(errand))
                        : Path.of(folder).toAbsolutePath().normalize());
    }

    static Set<String> all() {
        return Stream.of(WITH_VALUE, ALONE).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> said(String[] words) {
        var said = new TreeMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            var word = words[i].equals("-h") ? "--help" : words[i];
            if (ALONE.contains(word)) {
                said.put(word, "");
            } else if (!WITH_VALUE.contains(word)) {
                throw new CannotStart("There is no option " + word + "; ./start --help lists them all.");
            } else if (i + 1 == words.length || words[i + 1].startsWith("--")) {
                throw new CannotStart(word + " needs a value after it; ./start --help explains it.");
            } else {
                said.put(word, words[++i]);
            }
        }
        return said;
    }

    private static Errand errand(Map<String, String> said) {
        if (said.containsKey("--help")) {
            return new Errand.Help();
        }
        checkCompany(said);
        var seed = number(said, "--seed", 1, 0, Integer.MAX_VALUE);
        if (said.containsKey("--rehearsal")) {
            var children = number(said, "--rehearsal", 0, 1, 2000);
            return new Errand.Rehearsal(
                    children,
                    number(said, "--kills", 0, 0, 50),
                    number(said, "--pace", 0, 1, 100),
                    seed,
                    against(said),
                    Path.of(said.getOrDefault("--secret", "")),
                    said.get("--broker"),
                    said.containsKey("--ca") ? Path.of(said.get("--ca")) : null);
        }
        if (said.containsKey("--year")) {
            return new Errand.Year(number(said, "--year", 1, 0, Integer.MAX_VALUE));
        }
        return said.containsKey("--empty")
                ? new Errand.Empty()
                : new Errand.Demo(number(said, "--speed", 20, 1, 600), said.containsKey("--quiet"), seed);
    }

    private static void checkCompany(Map<String, String> said) {
        APART.forEach((word, others) -> {
            var other = others.stream().filter(said::containsKey).findFirst();
            if (said.containsKey(word) && other.isPresent()) {
                throw new CannotStart(word + " and " + other.get() + " do not go together.");
            }
        });
        if (said.containsKey("--against") != said.containsKey("--secret")) {
            throw new CannotStart("--against needs --secret, the file with that installation's master key.");
        }
        if (!said.containsKey("--against") && (said.containsKey("--broker") || said.containsKey("--ca"))) {
            throw new CannotStart("--broker and --ca belong to --against.");
        }
        if (!said.containsKey("--rehearsal")
                && Stream.of("--kills", "--pace", "--against").anyMatch(said::containsKey)) {
            throw new CannotStart("--kills, --pace and --against belong to --rehearsal.");
        }
    }

    private static int number(Map<String, String> said, String word, int otherwise, int least, int most) {
        var value = said.get(word);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new CannotStart(word + " takes a number from " + least + " to " + most + ", not " + value + ".");
        }
        return Integer.parseInt(value);
    }

    private static @Nullable URI against(Map<String, String> said) {
        var url = said.get("--against");
        if (url != null && !url.matches("https?://[^/ ]+/?")) {
            throw new CannotStart("--against takes an address like https://centre.example, not " + url + ".");
        }
        return url == null ? null : URI.create(url);
    }

    private static Path shelf(Map<String, String> environment) {
        var given = environment.getOrDefault("XDG_DATA_HOME", "");
        var home = environment.getOrDefault("HOME", System.getProperty("user.home"));
        return (given.isBlank() ? Path.of(home, ".local", "share") : Path.of(given)).resolve("hugkissgo");
    }

    private static String folderOf(Errand errand) {
        return switch (errand) {
            case Errand.Help() -> "demo";
            case Errand.Demo demo -> "demo";
            case Errand.Empty() -> "centre";
            case Errand.Rehearsal rehearsal -> "rehearsal";
            case Errand.Year(long seed) -> "year-" + seed;
        };
    }
}
