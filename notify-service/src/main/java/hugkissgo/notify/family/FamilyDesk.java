package hugkissgo.notify.family;

import hugkissgo.access.Visitor.Guardian;
import hugkissgo.care.id.ChildId;
import hugkissgo.notify.feed.Feed;
import hugkissgo.notify.feed.Written;
import hugkissgo.notify.household.House;
import hugkissgo.notify.household.Household;
import hugkissgo.notify.ledger.Ledger;
import hugkissgo.notify.telling.Entry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Answers what a guardian asks about a child; who is not entitled now is answered nothing.
@Component
class FamilyDesk {
    /// Two instances write at once: a cursor looks back a little, pages know entries by id.
    private static final Duration OVERLAP = Duration.ofSeconds(5);

    private final Ledger ledger;
    private final Feed feed;
    private final Opener opener;
    private final Clock clock;

    FamilyDesk(Ledger ledger, Feed feed, Opener opener, Clock clock) {
        this.ledger = ledger;
        this.feed = feed;
        this.opener = opener;
        this.clock = clock;
    }

    /// The child's household, where this guardian may see it now.
    Mono<Optional<Household>> household(Guardian guardian, ChildId child) {
        return ledger.childrenOf(guardian.centre(), guardian.person())
                .map(children -> Optional.ofNullable(children.get(child)));
    }

    Mono<Answers.Story> story(Guardian guardian, ChildId child, Household household, LocalDate day) {
        return ledger.house(guardian.centre()).flatMap(house -> {
            Instant from = day.atStartOfDay(house.zone()).toInstant();
            Instant until = day.plusDays(1).atStartOfDay(house.zone()).toInstant();
            return feed.story(guardian.centre(), guardian.person(), child, from, until)
                    .collectList()
                    .flatMap(entries -> shown(guardian, entries, List.of(household)))
                    .map(shown -> story(child, household, day, house, shown));
        });
    }

    Mono<Dots> goodbyes(Guardian guardian, Household household, int weeks) {
        return ledger.house(guardian.centre()).map(house -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), house.zone());
            return Dots.of(household, today.minusWeeks(weeks).plusDays(1), today, house.zone());
        });
    }

    Mono<List<Map<String, @Nullable Object>>> victories(Guardian guardian, ChildId child, Household household) {
        return feed.victories(guardian.centre(), guardian.person(), child)
                .collectList()
                .flatMap(entries -> shown(guardian, entries, List.of(household)));
    }

    Mono<Answers.News> feed(Guardian guardian, @Nullable Instant after) {
        Instant since = after == null ? Instant.EPOCH : after.minus(OVERLAP);
        return Mono.zip(
                        ledger.childrenOf(guardian.centre(), guardian.person()),
                        feed.since(guardian.centre(), guardian.person(), since).collectList())
                .flatMap(read -> news(guardian, read.getT1(), read.getT2(), since));
    }

    /// Of what was written for this guardian only what is of children whom the guardian may see now.
    private Mono<Answers.News> news(
            Guardian guardian, Map<ChildId, Household> children, List<Written> written, Instant since) {
        Instant cursor = written.isEmpty() ? since : written.getLast().written();
        List<Entry> entries = written.stream()
                .map(Written::entry)
                .filter(it -> children.containsKey(it.child()))
                .toList();
        return shown(guardian, entries, children.values()).map(shown -> new Answers.News(shown, cursor));
    }

    private Answers.Story story(
            ChildId child,
            Household household,
            LocalDate day,
            House house,
            List<Map<String, @Nullable Object>> entries) {
        Presence presence = Presence.on(day, household, house);
        LocalDate opens = presence.state() == Presence.State.CLOSED ? house.opensAfter(day) : null;
        return new Answers.Story(
                clock.instant(), day, house.zone(), child, presence.state(), presence.promise(), opens, entries);
    }

    private Mono<List<Map<String, @Nullable Object>>> shown(
            Guardian guardian, List<Entry> entries, Collection<Household> households) {
        return opener.open(guardian.centre(), entries, Set.of(), households)
                .map(opened -> entries.stream().map(opened::shown).toList());
    }
}
