package hugkissgo.notify.delivery;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.PersonId;
import hugkissgo.care.wire.Told;
import hugkissgo.notify.choices.Choices;
import hugkissgo.notify.choices.Device;
import hugkissgo.notify.choices.Devices;
import hugkissgo.notify.choices.Wishes;
import hugkissgo.notify.household.House;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.telling.Entry;
import hugkissgo.notify.telling.Kind;
import hugkissgo.notify.telling.News;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes news that the feed already has and makes deliveries of what deserves a push; the sending is the postman's.
@Component
public class ParentNotifier {
    private static final Set<Kind> WORD = Set.of(Kind.SETTLED, Kind.COMFORTED, Kind.WORD_MISSED, Kind.ASKED_TO_RETURN);
    /// What is read again after a rebuild or a lost topic is not said again.
    private static final Duration RECENT = Duration.ofHours(24);

    private final Ledger ledger;
    private final Wishes wishes;
    private final Devices devices;
    private final Outgoing outgoing;
    private final Clock clock;

    ParentNotifier(Ledger ledger, Wishes wishes, Devices devices, Outgoing outgoing, Clock clock) {
        this.ledger = ledger;
        this.wishes = wishes;
        this.devices = devices;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /// Safe to repeat: deliveries have the names of what they carry.
    public Mono<Void> on(List<News> news) {
        Instant now = clock.instant();
        return outgoing.told(inFeed(news, now)).then(deliver(candidates(news, now)));
    }

    /// Sends the postman round; called once the positions say what the news say.
    public void posted() {
        outgoing.nudge();
    }

    private Mono<Void> deliver(List<News> candidates) {
        if (candidates.isEmpty()) {
            return Mono.empty();
        }
        Set<PersonId> guardians =
                candidates.stream().map(it -> it.entry().guardian()).collect(Collectors.toSet());
        return devices.of(guardians)
                .collect(Collectors.groupingBy(Device::guardian))
                .filter(found -> !found.isEmpty())
                .flatMap(found -> Mono.zip(wishes.of(guardians), houses(candidates))
                        .map(it -> deliveries(candidates, found, it.getT1(), it.getT2())))
                .flatMap(outgoing::add);
    }

    private static List<Delivery> deliveries(
            List<News> candidates,
            Map<PersonId, List<Device>> devices,
            Map<PersonId, Choices> choices,
            Map<CentreId, House> houses) {
        return candidates.stream()
                .filter(it -> Worth.aPush(
                        it,
                        choices.getOrDefault(it.entry().guardian(), Choices.UNSAID),
                        houses.getOrDefault(it.entry().centre(), House.NEW).zone()))
                .flatMap(it -> devices.getOrDefault(it.entry().guardian(), List.of()).stream()
                        .filter(device -> device.centre().equals(it.entry().centre()))
                        .map(device -> Delivery.of(
                                it.entry(), device, usefulFor(it.entry()).orElseThrow())))
                .toList();
    }

    private Mono<Map<CentreId, House>> houses(Collection<News> news) {
        return Flux.fromIterable(news.stream().map(it -> it.entry().centre()).collect(Collectors.toSet()))
                .flatMap(centre -> ledger.house(centre).map(house -> Map.entry(centre, house)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static List<News> candidates(List<News> news, Instant now) {
        return news.stream()
                .filter(it -> usefulFor(it.entry())
                        .filter(length -> now.isBefore(it.entry().at().plus(length)))
                        .isPresent())
                .toList();
    }

    private static Optional<Duration> usefulFor(Entry entry) {
        return Worth.usefulFor(entry.kind());
    }

    private static List<Told> inFeed(List<News> news, Instant now) {
        return news.stream()
                .map(News::entry)
                .filter(it -> WORD.contains(it.kind()) && now.isBefore(it.at().plus(RECENT)))
                .map(it -> new Told(
                        it.event(), it.centre(), it.child(), it.guardian(), Told.Outcome.IN_FEED, it.at(), now))
                .toList();
    }
}
