package hugkissgo.centre.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// The invented families of the year's centre as the file that the office imports: sixty children in four rooms with
/// twelve educators; every fifth child begins within the year.
record YearFamilies(LocalDate today) {
    static final int CHILDREN = 60;
    private static final String COLUMNS =
            "kind,key,name,room,birthday,first_day,children,relation,phone,code,role,phrase,key_person";
    private static final List<String> ROOMS = List.of("Acorns", "Willows", "Larks", "Foxes");
    private static final int TEAM = 3;
    private static final String EDUCATORS = """
            Rosa Lindqvist,Tomasz Wójcik,Hanna Järvinen,Inês Marques,Yusuf Demir,Grace Adeyemi,
            Aino Korhonen,Claire Dubois,Mehdi Rahimi,Marta Novák,Liam Byrne,Sakura Mori
            """;
    private static final String GIVEN = """
            Mila,Juhani,Zofia,Ravi,Chloé,Kofi,Eetu,Nasrin,Thandiwe,Santiago,Bilal,Emil,Leo,Amélie,Noah,Sanna,Daniel,Mei,
            Oskar,Fatima,Anneli,Bruno,Carmen,Dmytro,Elif,Freja,Giulia,Hamza,Isla,Jakub,Keiko,Lucas,Marwa,Niamh,Olek,
            Pilar,Rania,Sven,Tuuli,Umar,Vera,Wanjiru,Ximena,Yara,Zuri,Aarav,Beatriz,Ciarán,Dalia,Erik,Farah,Gustav,Hilma,
            Idris,Joana,Kaisa,Lotte,Mateo,Nour,Otso
            """;
    private static final String FAMILY = """
            Okafor,Virtanen,Kowalska,Sharma,Lefèvre,Mensah,Mäkinen,Ahmadi,Ndlovu,Morales,Kaya,Sørensen,Rossi,Roux,Becker,
            Nieminen,Levy,Chen,Nowak,Benali,Laine,Costa,García,Shevchenko,Yılmaz,Holm,Ferrari,Siddiqui,Campbell,Dvořák
            """;
    private static final String PARENTS = """
            Amara,Chidi,Lucía,Piotr,Päivi,Kenji,Sophie,Jan,Ruth,Wei,Ewa,Youssef,Olena,Marco,Ingrid,Samuel,Leila,Matti,
            Ana,Tariq
            """;

    /// The file's text.
    String csv() {
        var lines = new ArrayList<>(List.of(COLUMNS));
        for (int room = 0; room < ROOMS.size(); room++) {
            lines.add(line("room", "room" + room, ROOMS.get(room), "", "", "", "", "", "", "", "", "", ""));
        }
        var educators = names(EDUCATORS);
        for (int i = 0; i < educators.size(); i++) {
            lines.add(line(
                    "staff",
                    "staff" + i,
                    educators.get(i),
                    "room" + i / TEAM,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "EDUCATOR",
                    "",
                    ""));
        }
        for (int i = 0; i < CHILDREN; i++) {
            family(i, lines);
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private void family(int i, List<String> lines) {
        int room = i * ROOMS.size() / CHILDREN;
        String name = names(FAMILY).get(i * 7 % 30);
        String child = names(GIVEN).get(i) + " " + name;
        LocalDate first = firstDay(i);
        lines.add(line(
                "child",
                "child" + i,
                child,
                "room" + room,
                birthday(i, room, first).toString(),
                first.toString(),
                "",
                "",
                "",
                "",
                "",
                i % 3 == 0 ? "Hug and kiss and off I go." : "",
                "staff" + (room * TEAM + i % 2)));
        lines.add(guardian(i, 0, name, "MOTHER"));
        lines.add(guardian(i, 1, name, "FATHER"));
    }

    private static String guardian(int i, int nth, String family, String relation) {
        var parents = names(PARENTS);
        String given = parents.get((i * 3 + nth * 7) % parents.size());
        String phone = "+35855501" + (2000 + i * 2 + nth);
        String code = String.format(Locale.ROOT, "%06d", 500_000 + i * 7);
        return line(
                "guardian",
                "adult" + i + "-" + nth,
                given + " " + family,
                "",
                "",
                "",
                "child" + i,
                relation,
                phone,
                code,
                "",
                "",
                "");
    }

    /// Mondays: every fifth child between two and forty-six weeks ago, the others up to three years ago.
    private LocalDate firstDay(int i) {
        int weeks = i % 5 == 0 ? 2 + i * 44 / CHILDREN : 56 + i * 17 % 100;
        return new Weeks(today.minusWeeks(weeks)).monday();
    }

    /// Between ten months and two years old at the beginning; the older rooms' children have been here longer.
    private static LocalDate birthday(int i, int room, LocalDate first) {
        return first.minusMonths(10 + room * 8L + i % 8).minusDays(i % 27);
    }

    private static List<String> names(String text) {
        return List.of(text.strip().split(",\\s*"));
    }

    private static String line(String... values) {
        return String.join(",", values);
    }
}
