package hugkissgo.insights.metrics.centre;

import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.insights.metrics.Answer.Known;
import hugkissgo.insights.metrics.Days;
import hugkissgo.insights.metrics.History;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoomsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    private final SplittableRandom dice = new SplittableRandom(7);

    @Test
    void a_room_full_of_newcomers_is_not_flagged_though_few_of_its_goodbyes_settle_soon() {
        var all = new ArrayList<History>();
        for (int i = 0; i < 12; i++) {
            all.add(Days.of("a" + i)
                    .enrolled(LocalDate.of(2024, 1, 8))
                    .in("acorns")
                    .came(settledIn(80))
                    .history());
            all.add(Days.of("b" + i)
                    .in("birches")
                    .came(newcomer() + settledIn(70))
                    .history());
            all.add(Days.of("n" + i)
                    .in("newcomers")
                    .from(FIRST.plusDays(98))
                    .came(newcomer())
                    .history());
        }
        Rooms.Room newcomers = room(all, FIRST, "newcomers");

        assertThat(soon(all, "newcomers")).isLessThan(soon(all, "acorns") - .25);
        assertThat(newcomers.excess()).isBetween(-.08, .08);
    }

    @Test
    void a_room_whose_children_come_back_from_a_break_is_not_flagged() {
        var all = new ArrayList<History>();
        for (int i = 0; i < 12; i++) {
            all.add(Days.of("a" + i).in("acorns").came(settledIn(60)).history());
            Days away = Days.of("b" + i).in("birches").came(settledIn(35));
            Days seldom = Days.of("c" + i).in("cedars").came(settledIn(45));
            for (int back = 0; back < 10; back++) {
                away.away(8).came(dice.nextInt(10) < 6 ? "25" : "0");
                if (back % 3 == 0) {
                    seldom.away(8).came(dice.nextInt(10) < 6 ? "25" : "0").came(settledIn(5));
                }
            }
            all.add(away.history());
            all.add(seldom.history());
        }
        LocalDate sinceBreaks = FIRST.plusDays(48);
        Rooms.Room birches = room(all, sinceBreaks, "birches");

        assertThat(birches.excess()).isBetween(-.08, .08);
    }

    @Test
    void a_room_where_settled_children_lately_take_longer_is_still_found_though_it_is_the_only_one_of_its_age() {
        var all = new ArrayList<History>();
        for (int i = 0; i < 12; i++) {
            all.add(Days.of("a" + i).in("acorns").aged(40).came(settledIn(80)).history());
            all.add(Days.of("b" + i).in("birches").aged(28).came(settledIn(80)).history());
            all.add(Days.of("d" + i).in("damsons").aged(28).came(settledIn(80)).history());
            all.add(Days.of("e" + i).in("elms").aged(18).came(settledIn(80)).history());
            all.add(Days.of("f" + i).in("firs").aged(18).came(settledIn(80)).history());
            all.add(Days.of("w" + i)
                    .in("willows")
                    .aged(10)
                    .came(settledIn(60) + later(20))
                    .history());
        }
        Rooms.Room willows = room(all, FIRST.plusDays(84), "willows");

        assertThat(willows.excess()).isLessThan(-willows.limit95());
    }

    @Test
    void the_order_of_the_children_changes_nothing_and_neither_does_a_centre_where_all_is_alike_break_it() {
        var all = new ArrayList<History>();
        for (int i = 0; i < 10; i++) {
            all.add(Days.of("a" + i)
                    .in("acorns")
                    .came(newcomer() + settledIn(20))
                    .history());
            all.add(Days.of("b" + i).in("birches").came(settledIn(30)).history());
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(3));
        assertThat(Rooms.of(new Mornings(shuffled, FIRST, LAST))).isEqualTo(Rooms.of(new Mornings(all, FIRST, LAST)));

        var alike = new ArrayList<History>();
        for (int i = 0; i < 10; i++) {
            alike.add(Days.of("c" + i).in("cedars").came("0 ".repeat(30)).history());
            alike.add(Days.of("d" + i).in("damsons").came("90 ".repeat(30)).history());
        }
        assertThat(rooms(alike, FIRST)).allSatisfy(it -> {
            assertThat(it.excess()).isFinite();
            assertThat(it.limit998()).isFinite();
        });
    }

    private String newcomer() {
        var row = new StringBuilder();
        int[] inTen = {2, 3, 4, 5, 5, 6, 6, 7, 7, 7};
        for (int soon : inTen) {
            row.append(dice.nextInt(10) < soon ? "0 " : "25 ");
        }
        return row.toString();
    }

    private String settledIn(int days) {
        var row = new StringBuilder();
        for (int i = 0; i < days; i++) {
            row.append(dice.nextInt(10) < 9 ? "0 " : "25 ");
        }
        return row.toString();
    }

    private String later(int days) {
        var row = new StringBuilder();
        for (int i = 0; i < days; i++) {
            row.append(dice.nextInt(10) < 6 ? "0 " : "25 ");
        }
        return row.toString();
    }

    private static double soon(List<History> all, String room) {
        return all.stream()
                .flatMap(it -> it.recorded().stream())
                .filter(it -> String.valueOf(it.separation().arrival().room()).contains(room))
                .mapToInt(it -> it.isWithinTen() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Rooms.Room room(List<History> all, LocalDate from, String name) {
        return rooms(all, from).stream()
                .filter(it -> it.room().value().equals("room-" + name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Rooms.Room> rooms(List<History> all, LocalDate from) {
        return ((Rooms.Funnel) ((Known) Rooms.of(new Mornings(all, from, LAST))).value()).rooms();
    }
}
