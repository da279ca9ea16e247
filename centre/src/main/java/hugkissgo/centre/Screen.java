package hugkissgo.centre;

import hugkissgo.centre.broker.Broker;
import hugkissgo.centre.child.Footprint;
import hugkissgo.centre.entrance.Director;
import hugkissgo.centre.entrance.Entrance;
import hugkissgo.centre.entrance.Qr;
import hugkissgo.centre.store.StoreProgram;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What the person at the terminal reads.
record Screen(PrintStream out) {
    void starting(String what) {
        out.println("  … " + what);
    }

    void line(String what) {
        out.println("  " + what);
    }

    void open(String origin, Director director, List<Entrance> entrances) {
        out.println();
        out.println("Hug Kiss Go is open: " + origin);
        out.println();
        for (var page : List.of("kiosk", "room", "office", "family", "staff")) {
            out.println(String.format(Locale.ROOT, "  %-7s %s/%s/", page, origin, page));
            entrances.stream()
                    .filter(entrance -> entrance.page().equals(page))
                    .forEach(entrance -> out.println("          " + entrance.words()));
        }
        out.println();
        out.println("  Office and staff: sign in as " + director.login() + " with " + director.passphrase());
    }

    void codes(List<Entrance> entrances) {
        for (var entrance : entrances) {
            out.println();
            out.println("  " + entrance.page() + ": " + entrance.link());
            Qr.lines(entrance.link()).forEach(line -> out.println("  " + line));
        }
    }

    /// @param ready when every service was ready
    void machinery(StoreProgram program, DataFolder folder, Instant ready) {
        out.println();
        out.println("  Broker  " + Broker.version() + ", one node, every record on the disk before it counts");
        out.println("  Store   " + program.words());
        out.println("  Data    " + folder.root() + " (logs: " + folder.logs() + ")");
        ready(ready);
        out.println("  Ctrl-C closes everything; the data stay.");
    }

    /// Counted from the first line of the launcher.
    void ready(Instant at) {
        var started = ProcessHandle.current().info().startInstant().orElse(at);
        var after = Duration.between(started, at).toMillis() / 1000.0;
        out.println("  Ready   after " + String.format(Locale.ROOT, "%.1f s", after) + memory());
    }

    private static String memory() {
        var bytes = Footprint.ofAll();
        return bytes.isEmpty()
                ? ""
                : ", now with " + bytes.getAsLong() / 1_000_000 + " MB of memory for everything together";
    }

    void warnAboutEmulator(String because) {
        out.println("  ┌─ NO REAL STORE ─────────────────────────────────────────────────────────────────────");
        out.println("  │ " + because);
        out.println("  │ An emulator of MongoDB runs instead, for looking around only: a crash may lose what was");
        out.println("  │ already acknowledged, nothing expires by itself, and some dashboards may stay empty.");
        out.println("  │ Install MongoDB 6 or later and start again; what is entered now is not carried over.");
        out.println("  └──────────────────────────────────────────────────────────────────────────────────────");
    }

    void help() {
        out.print("""
                ./start [OPTIONS]   runs a whole childcare centre on this machine at http://localhost:8080

                  (no option)       the demo centre with a morning that runs until it has caught up with the clock
                  --quiet           the demo centre, but nobody comes by itself
                  --speed N         how fast the demo's morning runs, 1 to 600 times real time (20)
                  --seed S          other families and another morning, the same for the same S (1)
                  --empty           a centre without children: import your own in the office

                  --rehearsal N     plays a morning of N children (1 to 2000) through the real doors, counts at each stage
                                    what came through, and fails on a difference
                  --kills K         … and kills K processes while it runs (0 to 50)
                  --pace R          … or measures it at R taps a second (1 to 100): from the tap to the answer, to another
                                    tablet, to the feed, to the push provider
                  --against URL     … on an installation that already runs; needs --secret FILE (its master key),
                                    and with --broker HOST:PORT looks at Kafka too; --ca FILE trusts this authority's
                                    certificates and no others, as for Caddy on localhost
                  --year SEED       a whole year of a centre, to look at its dashboards; interrupted before it is whole,
                                    it begins again at the next ./start --year SEED

                  --instances N     N of each service (1 to 3) behind the front door, which shares what is asked among them
                  --port N          the front door; the other ports follow from it, up to N+17 (8080)
                  --data DIR        where everything is kept (~/.local/share/hugkissgo/demo, centre, rehearsal or year-SEED)
                  --help            this page
                """);
    }
}
