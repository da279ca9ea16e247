package hugkissgo.notify.delivery;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import hugkissgo.access.Keyring;
import hugkissgo.care.words.Sealed;
import hugkissgo.notify.NotifySettings;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.push.Catalogue;
import hugkissgo.notify.push.Message;
import hugkissgo.notify.push.Payload;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Writes what a lock screen shows: that there is news from the centre and when, nothing more; with the guardian's
/// leave, the child's first name.
@Component
class Letters {
    private final Keyring keyring;
    private final Catalogue catalogue;
    private final String home;

    Letters(Keyring keyring, Catalogue catalogue, NotifySettings settings) {
        this.keyring = keyring;
        this.catalogue = catalogue;
        this.home = settings.origin() + "/family/";
    }

    Mono<Message> about(Delivery delivery, Household child, House house, Choices choices, Instant now) {
        return title(delivery, child, house, choices).map(title -> {
            String language = catalogue.language(choices.language(), house.languages());
            String body = catalogue.sentence(language, "push.news", Map.of("at", clockTime(delivery, house, language)));
            return new Message(
                    Payload.of(title, body, home, delivery.topic(), language),
                    Duration.between(now, delivery.usefulUntil()),
                    delivery.topic());
        });
    }

    private Mono<String> title(Delivery delivery, Household child, House house, Choices choices) {
        Sealed name = child.family().name();
        String centre = house.name().isBlank() ? "Hug Kiss Go" : house.name();
        if (choices.detail() == Choices.Detail.GENERIC || name == null) {
            return Mono.just(centre);
        }
        return keyring.key(delivery.centre(), name.owner())
                .map(key -> key.flatMap(it -> it.open(delivery.centre(), name))
                        .map(Letters::first)
                        .orElse(centre));
    }

    private static String first(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static String clockTime(Delivery delivery, House house, String language) {
        DateFormat form = DateFormat.getTimeInstance(DateFormat.SHORT, ULocale.forLanguageTag(language));
        form.setTimeZone(TimeZone.getTimeZone(house.zone().getId()));
        return form.format(Date.from(delivery.at()));
    }
}
