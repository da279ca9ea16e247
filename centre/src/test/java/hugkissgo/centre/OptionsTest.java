package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.centre.child.CannotStart;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OptionsTest {
    private static final Map<String, String> HOME = Map.of("HOME", "/home/rosa");

    @Test
    void without_a_word_the_demo_centre_opens_on_port_8080() {
        var options = read("");
        assertThat(options.errand()).isEqualTo(new Errand.Demo(20, false, 1));
        assertThat(options.ports().origin()).isEqualTo("http://localhost:8080");
        assertThat(options.data()).isEqualTo(Path.of("/home/rosa/.local/share/hugkissgo/demo"));
    }

    @Test
    void a_centre_of_ones_own_keeps_its_data_apart_from_the_demo() {
        assertThat(read("--empty").data()).isEqualTo(Path.of("/home/rosa/.local/share/hugkissgo/centre"));
        var elsewhere = Options.read(new String[] {"--empty"}, Map.of("XDG_DATA_HOME", "/srv", "HOME", "/root"));
        assertThat(elsewhere.data()).isEqualTo(Path.of("/srv/hugkissgo/centre"));
    }

    @Test
    void a_rehearsal_knows_its_children_its_kills_and_its_seed() {
        assertThat(read("--rehearsal 40 --kills 3 --seed 9").errand())
                .isEqualTo(new Errand.Rehearsal(40, 3, 0, 9, null, Path.of(""), null, null));
        assertThat(read("--rehearsal 40 --against https://centre.example --secret key --broker b:9092 --ca root.crt")
                        .errand())
                .isEqualTo(new Errand.Rehearsal(
                        40,
                        0,
                        0,
                        1,
                        URI.create("https://centre.example"),
                        Path.of("key"),
                        "b:9092",
                        Path.of("root.crt")));
    }

    @Test
    void one_of_each_service_runs_unless_more_are_wanted() {
        assertThat(read("").ports().each()).isEqualTo(1);
        assertThat(read("--quiet --instances 2").ports().each()).isEqualTo(2);
    }

    @Test
    void help_comes_before_everything_else() {
        assertThat(read("--rehearsal 5 -h").errand()).isEqualTo(new Errand.Help());
    }

    @Test
    void help_names_every_option_there_is() {
        var page = new ByteArrayOutputStream();
        new Screen(new PrintStream(page, true, StandardCharsets.UTF_8)).help();
        assertThat(Options.all())
                .hasSize(16)
                .allSatisfy(
                        it -> assertThat(page.toString(StandardCharsets.UTF_8)).contains(it));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--instances 4 | --instances takes a number from 1 to 3, not 4.",
                "--rehearsal 5 --against https://x --secret k --instances 2 | --against and --instances do not go together.",
                "--sped 3 | There is no option --sped; ./start --help lists them all.",
                "--port | --port needs a value after it; ./start --help explains it.",
                "--port --quiet | --port needs a value after it; ./start --help explains it.",
                "--port 80 | --port takes a number from 1024 to 65000, not 80.",
                "--speed 0 | --speed takes a number from 1 to 600, not 0.",
                "--rehearsal many | --rehearsal takes a number from 1 to 2000, not many.",
                "--empty --speed 2 | --empty and --speed do not go together.",
                "--kills 2 | --kills, --pace and --against belong to --rehearsal.",
                "--rehearsal 9 --pace 5 --kills 2 | --pace and --kills do not go together.",
                "--rehearsal 5 --ca root.crt | --broker and --ca belong to --against.",
                "--rehearsal 5 --against https://x | --against needs --secret, the file with that installation's master key.",
                "--rehearsal 5 --secret k --against ftp://x | --against takes an address like https://centre.example, not ftp://x.",
            })
    void what_makes_no_sense_is_answered_with_one_sentence(String words, String sentence) {
        assertThatThrownBy(() -> read(words)).isInstanceOf(CannotStart.class).hasMessage(sentence);
    }

    private static Options read(String words) {
        return Options.read(words.isEmpty() ? new String[0] : words.split(" "), HOME);
    }
}
