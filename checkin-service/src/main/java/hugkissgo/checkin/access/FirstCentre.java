package hugkissgo.checkin.access;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoCollection;
import hugkissgo.access.PageJson;
import hugkissgo.access.Problem;
import hugkissgo.access.Secret;
import hugkissgo.care.id.CentreId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/// The very first request to an installation: its centre and its director, allowed to whoever can read the master
/// secret, and only while there is no centre.
@Component
class FirstCentre {
    private static final Problem WRONG_SECRET =
            Problem.of(HttpStatus.FORBIDDEN, "not-yours", "Only who holds the master secret may do this.");
    private static final Problem THERE_IS_ONE =
            Problem.of(HttpStatus.CONFLICT, "already-set-up", "This installation has a centre.");

    private final MongoCollection<Document> installation;
    private final Secret secret;
    private final NewCentre centres;

    record Wanted(
            String centreName,
            String zone,
            List<String> languages,
            String directorName,
            String directorLogin,
            String passphrase) {
        @Override
        public String toString() {
            return "***";
        }
    }

    FirstCentre(MongoClient mongo, Secret secret, NewCentre centres) {
        this.installation = mongo.getDatabase("access")
                .getCollection("installation")
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.secret = secret;
        this.centres = centres;
    }

    Mono<ServerResponse> open(Wanted wanted, @Nullable String proof) {
        if (proof == null || !isRight(proof)) {
            return WRONG_SECRET.answer();
        }
        return Mono.from(installation.findOneAndUpdate(
                        eq("_id", "first"),
                        Updates.setOnInsert("centre", CentreId.fresh().value()),
                        new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)))
                .flatMap(it -> it.getBoolean("open", false) ? THERE_IS_ONE.answer() : make(wanted, it));
    }

    /// A set-up that was interrupted goes on with the same centre.
    private Mono<ServerResponse> make(Wanted wanted, Document first) {
        CentreId centre = new CentreId(first.getString("centre"));
        return centres.open(centre, wanted)
                .then(Mono.from(installation.updateOne(
                        and(eq("_id", "first"), eq("centre", centre.value())), Updates.set("open", true))))
                .then(PageJson.answer(HttpStatus.CREATED, Map.of("centre", centre)));
    }

    private boolean isRight(String proof) {
        byte[] expected = Base64.getUrlEncoder().withoutPadding().encode(secret.sign("setup"));
        byte[] given = proof.replace("=", "").getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given);
    }
}
