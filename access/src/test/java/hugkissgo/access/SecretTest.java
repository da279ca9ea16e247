package hugkissgo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.access.time.CareClock;
import hugkissgo.care.id.CentreId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SecretTest {
    private static final CentreId OAK = new CentreId("centre-oak");
    private static final CentreId ELM = new CentreId("centre-elm");
    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_missing_or_wrong_secret_file_is_said_plainly() throws Exception {
        assertThatThrownBy(() -> Secret.read(null)).hasMessageContaining("HUGKISSGO_SECRET_FILE must name a file");
        assertThatThrownBy(() -> Secret.read("/nowhere/secret")).hasMessageContaining("cannot be read");
        Path file =
                Files.writeString(folder.resolve("secret"), Base64.getEncoder().encodeToString(new byte[31]));
        assertThatThrownBy(() -> Secret.read(file.toString())).hasMessageContaining("Base64 of 32 bytes");
    }

    @Test
    void a_secret_never_shows_itself() throws Exception {
        Path file =
                Files.writeString(folder.resolve("secret"), Base64.getEncoder().encodeToString(new byte[32]) + "\n");
        assertThat(Secret.read(file.toString())).hasToString("***");
        assertThat(Token.fresh()).hasToString("***");
    }

    @Test
    void what_is_derived_is_that_of_RFC_5869() {
        // HKDF-SHA256 of 32 zero bytes, no salt, info "centre:centre-oak", 32 bytes; computed with another
        // implementation
        assertThat(java.util.HexFormat.of().formatHex(Secret.of(new byte[32]).derive("centre:centre-oak")))
                .isEqualTo("8ac602fb99e1f57f498c8392e6873112c142169f2ed12efebcb7c617bc539fdf");
    }

    @Test
    void a_phone_number_is_found_however_it_is_typed_and_only_in_its_own_centre() {
        Marks marks = new Marks(Secret.of(new byte[32]));
        assertThat(marks.phone(OAK, "+49 (171) 555-01 02"))
                .isEqualTo(marks.phone(OAK, "0049 171 5550102"))
                .isNotEqualTo(marks.phone(ELM, "+49 171 5550102"))
                .isNotEqualTo(marks.code(OAK, "491715550102"))
                .hasSize(32);
    }

    @Test
    void a_clock_knows_what_it_showed_some_real_time_ago() {
        Duration ago = Duration.ofSeconds(10);
        Clock fast = CareClock.parse("2026-03-12T07:00:00Z@2026-03-12T12:00:00Zx60", at(NOW.plusSeconds(60)));
        assertThat(CareClock.ago(fast, ago)).isEqualTo("2026-03-12T07:50:00Z");
        Clock caughtUp = CareClock.parse("2026-03-12T07:00:00Z@2026-03-12T12:00:00Zx60", at(NOW.plusSeconds(3600)));
        assertThat(CareClock.ago(caughtUp, ago)).isEqualTo(NOW.plusSeconds(3590));
        assertThat(CareClock.ago(at(NOW), ago)).isEqualTo(NOW.minusSeconds(10));
    }

    @Test
    void a_simulated_past_runs_faster_until_it_has_caught_up() {
        Clock care = CareClock.parse("2026-03-12T07:00:00Z@2026-03-12T12:00:00Zx60", at(NOW));
        assertThat(care.instant()).isEqualTo("2026-03-12T07:00:00Z");
        assertThat(CareClock.parse("2026-03-12T07:00:00Z@2026-03-12T12:00:00Zx60", at(NOW.plusSeconds(60)))
                        .instant())
                .isEqualTo("2026-03-12T08:00:00Z");
        assertThat(CareClock.parse("2026-03-12T07:00:00Z@2026-03-12T12:00:00Zx60", at(NOW.plus(Duration.ofHours(1))))
                        .instant())
                .isEqualTo("2026-03-12T13:00:00Z");
    }

    @Test
    void without_a_wish_the_time_is_the_real_one_and_a_wrong_wish_is_refused() {
        assertThat(CareClock.parse(null, at(NOW)).instant()).isEqualTo(NOW);
        assertThatThrownBy(() -> CareClock.parse("yesterday", at(NOW))).hasMessageContaining("HUGKISSGO_CLOCK");
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }
}
