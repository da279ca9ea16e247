package hugkissgo.checkin.log;

import hugkissgo.care.wire.Body;
import hugkissgo.care.wire.CareJson;
import hugkissgo.care.words.Sealed;
import hugkissgo.care.words.Spoken;
import hugkissgo.checkin.day.Proposal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/// What exactly was asked: who said which type with which content, so that the same thing said twice is recognised and
/// another thing under the same id is not.
record Saying(byte[] content, boolean hasWords) {

    static Saying of(Proposal proposal) {
        var words = new AtomicBoolean();
        byte[] body = Body.write(proposal.said(), (field, spoken) -> plain(proposal, field, spoken, words));
        ObjectNode fields = (ObjectNode) CareJson.log().readTree(body);
        fields.remove("salt");
        String content = String.join(
                "\n",
                proposal.by().toString(),
                proposal.said().getClass().getSimpleName(),
                CareJson.log().writeValueAsString(fields));
        return new Saying(content.getBytes(StandardCharsets.UTF_8), words.get());
    }

    /// Whether an entry is exactly what is proposed.
    static boolean isSame(Proposal proposal, Entry entry) {
        var position = entry.envelope().position();
        return position.centre().equals(proposal.centre())
                && position.stream().equals(proposal.stream())
                && MessageDigest.isEqual(entry.asked(), of(proposal).mark(Body.salt(entry.body())));
    }

    private static Sealed plain(Proposal proposal, String field, Spoken spoken, AtomicBoolean words) {
        words.set(true);
        return new Sealed(proposal.stream(), proposal.id(), field, spoken.text());
    }

    /// Kept beside the event: HMAC-SHA256 under the salt of its body, so it tells nothing once the body is forgotten.
    byte[] mark(byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
