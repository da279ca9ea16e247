package hugkissgo.bench;

import hugkissgo.care.Fact;
import hugkissgo.care.id.ChildId;
import hugkissgo.care.wire.Reading;
import hugkissgo.insights.fold.ChildFile;
import hugkissgo.insights.fold.Separations;
import hugkissgo.insights.separation.Visit;
import hugkissgo.insights.shelves.Children;
import hugkissgo.insights.shelves.SeparationLog;
import hugkissgo.insights.shelves.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import reactor.core.publisher.Mono;

/// The consumer that one writes first: for each event read the child, change it, replace it. The same fold, the same
/// documents, no batch.
final class OneByOne {
    private final Children children;
    private final SeparationLog separations;

    OneByOne(ReadModel model) {
        this.children = model.part(Children.class);
        this.separations = model.part(SeparationLog.class);
    }

    void take(List<ConsumerRecord<byte[], byte[]>> records) {
        records.forEach(this::take);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        var reading = Reading.of(
                record.key(),
                name -> {
                    var header = record.headers().lastHeader(name);
                    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
                },
                record.value());
        if (reading instanceof Reading.Valid valid) {
            take(valid.fact());
        }
    }

    private void take(Fact fact) {
        ChildId child = fact.envelope().stream().child();
        Set<hugkissgo.care.id.VisitId> visits = fact.visit() == null ? Set.of() : Set.of(fact.visit());
        Mono.zip(
                        children.of(Set.of(child)),
                        separations.touched(Turn.ALONE, visits, Map.of()).collectList())
                .flatMap(found -> {
                    ChildFile file = found.getT1()
                            .getOrDefault(
                                    child,
                                    ChildFile.fresh(fact.envelope().position().centre(), child));
                    return keep(new Separations(
                                    file,
                                    found.getT2().stream()
                                            .map(SeparationLog.OfChild::visit)
                                            .collect(Collectors.toMap(Visit::id, it -> it)))
                            .after(fact));
                })
                .block();
    }

    private Mono<Void> keep(Separations now) {
        return separations
                .keep(
                        Turn.ALONE,
                        separations.documents(now.file(), now.visits().values()).toList())
                .then(children.keep(Turn.ALONE, List.of(now.file())));
    }
}
