package hugkissgo.checkin.founding;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.care.id.CentreId;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Opens the first centre of an installation, which happens once, and further ones, each a new one.
@Component
class Founding {
    private final MongoCollection<Document> installation;
    private final NewCentre centres;

    Founding(MongoClient mongo, NewCentre centres) {
        this.installation = mongo.getDatabase("access")
                .getCollection("installation")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.centres = centres;
    }

    /// The first centre; nothing where there is one already.
    Mono<Optional<CentreId>> first(Wanted wanted) {
        return Mono.from(installation.findOneAndUpdate(
                        eq("_id", "first"),
                        Updates.setOnInsert("centre", CentreId.fresh().value()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .flatMap(it -> it.getBoolean("open", false) ? Mono.just(Optional.empty()) : make(wanted, it));
    }

    /// One more centre, which sees nothing of the others.
    Mono<CentreId> further(Wanted wanted) {
        CentreId centre = CentreId.fresh();
        return centres.open(centre, wanted).thenReturn(centre);
    }

    /// A set-up that was interrupted goes on with the same centre.
    private Mono<Optional<CentreId>> make(Wanted wanted, Document first) {
        CentreId centre = new CentreId(first.getString("centre"));
        return centres.open(centre, wanted)
                .then(Mono.from(installation.updateOne(
                        and(eq("_id", "first"), eq("centre", centre.value())), Updates.set("open", true))))
                .thenReturn(Optional.of(centre));
    }
}
