package hugkissgo.care;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.care.CentreFact.SettingsAgreed;
import hugkissgo.care.wire.Body;
import hugkissgo.care.words.Sealer;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsAgreedTest {
    private static final Sealer NO_WORDS = (field, words) -> {
        throw new IllegalStateException("settings have no words");
    };
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-20");

    @Test
    void what_was_agreed_before_there_were_weekdays_opens_monday_to_friday_and_keeps_everything() {
        var before = read("{\"name\":\"Acorns\",\"zone\":\"UTC\",\"opens\":\"07:30:00\",\"closes\":\"17:00:00\","
                + "\"promiseMinutes\":20,\"signatureWanted\":true,\"languages\":[\"en\"],\"salt\":\"\"}");

        assertThat(before.isOpenOn(FRIDAY)).isTrue();
        assertThat(before.isOpenOn(FRIDAY.plusDays(1))).isFalse();
        assertThat(before.phone()).isNull();
        assertThat(before.emotionDays()).isNull();
    }

    @Test
    void what_is_agreed_is_read_as_it_was_written() {
        var agreed = agreed("+358 9 555 0100", List.of(SATURDAY, MONDAY, MONDAY), 365);

        var again = read(new String(Body.write(agreed, NO_WORDS), StandardCharsets.UTF_8));

        assertThat(again).isEqualTo(agreed);
        assertThat(agreed.weekdays()).containsExactly(MONDAY, SATURDAY);
        assertThat(again.emotionDays()).isEqualTo(365);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "+", "ask inside", "+358 9 555 0100 extension 4", "000 "})
    void a_phone_number_is_one_that_can_be_called(String phone) {
        assertThatThrownBy(() -> agreed(phone, CentreFact.WORKING_WEEK, null)).hasMessageStartingWith("phone: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 89, 3661})
    void the_emotional_record_is_kept_for_a_quarter_at_least(int days) {
        assertThatThrownBy(() -> agreed(null, CentreFact.WORKING_WEEK, days)).hasMessageStartingWith("emotionDays: ");
        assertThat(agreed(null, CentreFact.WORKING_WEEK, 90).emotionDays()).isEqualTo(90);
    }

    @Test
    void a_centre_opens_on_one_day_at_least() {
        assertThatThrownBy(() -> agreed(null, List.of(), null)).hasMessageStartingWith("weekdays: ");
    }

    private static SettingsAgreed agreed(
            @Nullable String phone, List<DayOfWeek> weekdays, @Nullable Integer emotionDays) {
        return new SettingsAgreed(
                "Acorns",
                ZoneId.of("UTC"),
                LocalTime.of(7, 30),
                LocalTime.of(17, 0),
                20,
                true,
                List.of("en"),
                phone,
                weekdays,
                emotionDays);
    }

    private static SettingsAgreed read(String body) {
        return (SettingsAgreed) Body.read(SettingsAgreed.class, body.getBytes(StandardCharsets.UTF_8));
    }
}
