package hugkissgo.checkin.doors;

import static hugkissgo.checkin.doors.Centre.one;
import static hugkissgo.checkin.doors.Centre.tap;
import static org.assertj.core.api.Assertions.assertThat;

import hugkissgo.checkin.doors.Browser.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RosterTest {
    private static final Centre OAK = Installation.shared().centre();

    @Test
    void a_bad_line_is_named_and_nothing_is_imported() {
        Centre elm = Installation.shared().centre();
        String file = Centre.FAMILIES
                + "child,zoe,Zoe Roux,larks,2024-02-30,0026-03-02,,,,,,,,,,,,,\n"
                + "guardian,max,Max Roux,,,,zoe nobody,UNCLE,call me,,12,,,,,,,,\n"
                + "plumber,joe,Joe,,,,,,,,,,,,,,,,\n";

        Page refused = elm.director().file("/api/office/import", file);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.reason()).isEqualTo("bad-csv");
        assertThat(refused.json().path("errors").valueStream().map(RosterTest::place))
                .containsExactlyInAnyOrder(
                        "15 birthday not-a-date 2024-02-30",
                        "15 first_day not-a-date 0026-03-02",
                        "16 relation not-a-relation UNCLE",
                        "16 phone not-a-phone-number call me",
                        "16 code not-a-code 12",
                        "17 kind unknown-kind plumber");
        assertThat(elm.director().get("/api/office/children").json().path("children"))
                .isEmpty();
        assertThat(elm.director().get("/api/office/rooms").json().path("rooms")).isEmpty();
    }

    @Test
    void lines_that_do_not_fit_each_other_are_named_too() {
        Page refused = OAK.director().file("/api/office/import", """
                kind,key,name,room,first_day,children,relation,code,role,login,key_person
                child,mia,Mia,larks,2026-03-02,,,,,,nobody
                child,mia,Mia,,2026-03-02,,,,,,
                child,leo,Leo,,2026-03-02,,,,,,
                guardian,amara,Amara,,,mia zoe,MOTHER,407123,,,
                guardian,sofia,Sofia,,,leo,MOTHER,407123,,,
                staff,rosa,Rosa,,,,,,LEAD,rosa,
                """);

        assertThat(refused.json().path("errors").valueStream().map(RosterTest::place))
                .containsExactlyInAnyOrder(
                        "2 room unknown-room larks",
                        "2 key_person unknown-staff nobody",
                        "3 key twice mia",
                        "5 children unknown-child zoe",
                        "6 code taken 407123",
                        "7 passphrase missing ");
    }

    @Test
    void a_second_import_of_the_same_file_changes_nothing() {
        Centre elm = Installation.shared().centre();
        Page first = elm.director().file("/api/office/import", Centre.FAMILIES);
        Page second = elm.director().file("/api/office/import", "\uFEFF" + Centre.FAMILIES.replace("\n", "\r\n"));

        assertThat(counts(first)).isEqualTo("children 3, people 5, rooms 2, staff 3, unchanged 0");
        assertThat(counts(second)).isEqualTo("children 0, people 0, rooms 0, staff 0, unchanged 13");
    }

    @Test
    void what_was_exported_can_be_imported_and_changes_nothing() {
        Centre elm = Installation.shared().centre().withFamilies();
        elm.office(tap(elm.child("Leo Rossi"), "ChildRenamed", Map.of("name", "=cmd|' /C calc'!A0, \"Leo\"")));
        elm.office(tap(elm.person("Ada Obi"), "PersonNamed", Map.of("name", "ليان حداد", "phone", "+49 171 5550104")));

        String file = elm.director().get("/api/office/export").text();
        Page again = elm.director().file("/api/office/import", file);

        assertThat(file).contains("'=cmd").contains("'+49 171 5550101").contains("ليان حداد");
        assertThat(file.lines().filter(it -> it.startsWith("=") || it.contains(",=") || it.contains(",+")))
                .isEmpty();
        assertThat(again.status()).as(again.text()).isEqualTo(200);
        assertThat(again.json().path("unchanged").asInt()).isEqualTo(14);
    }

    @Test
    void one_changed_cell_is_one_change() {
        Centre elm = Installation.shared().centre().withFamilies();
        Page changed = elm.director()
                .file(
                        "/api/office/import",
                        Centre.FAMILIES.replace("jonas,Jonas Okafor,willows", "jonas,Jonas Okafor,acorns"));

        assertThat(counts(changed)).isEqualTo("children 1, people 0, rooms 0, staff 0, unchanged 12");
        assertThat(child(elm, "Jonas Okafor").path("room").path("name").asString())
                .isEqualTo("Acorns");
    }

    @Test
    void staff_of_the_file_can_sign_in_and_a_second_import_keeps_their_passphrase() {
        Centre elm = Installation.shared().centre();
        String file = "kind,key,name,role,login,passphrase\nstaff,claire,Claire Dubois,LEAD,claire-" + elm.login()
                + ",a long enough one\n";
        elm.director().file("/api/office/import", file);
        Page again = elm.director().file("/api/office/import", file.replace("a long enough one", "another long one"));

        assertThat(again.json().path("unchanged").asInt()).isEqualTo(1);
        assertThat(Centre.signIn(elm.anybody(), "claire-" + elm.login(), "a long enough one")
                        .status())
                .isEqualTo(204);
        assertThat(elm.director().get("/api/office/export").text())
                .contains("claire-")
                .doesNotContain("long enough");
    }

    @Test
    void a_login_of_another_centre_is_taken() {
        Page refused = OAK.director()
                .file(
                        "/api/office/import",
                        "kind,key,name,role,login,passphrase\nstaff,eve,Eve,LEAD," + OAK.login()
                                + ",a long enough one\n");

        assertThat(refused.json().path("errors").valueStream().map(RosterTest::place))
                .containsExactly("2 login taken " + OAK.login());
    }

    @Test
    void what_is_no_csv_is_said_to_be_none() {
        assertThat(errors(new byte[] {(byte) 0xC3, 0x28})).containsExactly("1  not-utf-8 ");
        assertThat(errors("kind,key,name\nroom,a,\"Aco".getBytes())).anyMatch(it -> it.contains("not-csv"));
        assertThat(errors("kind,key,name,shoe\nroom,a,A,42".getBytes())).contains("1 shoe unknown-column shoe");
        assertThat(errors(new byte[0])).isNotEmpty();
    }

    private static List<String> errors(byte[] file) {
        return OAK.director()
                .file("/api/office/import", file)
                .json()
                .path("errors")
                .valueStream()
                .map(RosterTest::place)
                .toList();
    }

    private static JsonNode child(Centre centre, String name) {
        return one(centre.director().get("/api/office/children").json().path("children"), name);
    }

    private static String place(JsonNode it) {
        return it.path("line").asLong() + " " + it.path("column").asString() + " "
                + it.path("reason").asString() + " " + it.path("value").asString();
    }

    private static String counts(Page page) {
        JsonNode it = page.json();
        return "children %d, people %d, rooms %d, staff %d, unchanged %d"
                .formatted(
                        it.path("children").asInt(),
                        it.path("people").asInt(),
                        it.path("rooms").asInt(),
                        it.path("staff").asInt(),
                        it.path("unchanged").asInt());
    }
}
