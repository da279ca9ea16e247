package hugkissgo.checkin.access;

import java.security.SecureRandom;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// What a member of staff knows: Argon2id with OWASP's least (19 MiB, 2 passes, 1 lane), two at a time, never on the
/// threads that answer requests.
public record Passphrase(String text) {
    private static final Argon2PasswordEncoder ARGON = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private static final Scheduler TWO_AT_A_TIME = Schedulers.newBoundedElastic(2, 1_000, "argon");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstvwxyz23456789";

    /// Of no passphrase: verifying against it takes as long as against a real one, so a login's existence does not
    /// show.
    static final Hashed NOBODYS = new Hashed(ARGON.encode("nobody's " + RANDOM.nextLong()));

    /// What is kept of it.
    public record Hashed(String text) {
        @Override
        public String toString() {
            return "***";
        }
    }

    public Passphrase {
        // NIST SP 800-63B-4, 3.1.1.2: at least 8 where another limit holds, no composition rules, long ones welcome
        if (text.length() < 10 || text.length() > 200) {
            throw new IllegalArgumentException("passphrase: 10 to 200 characters");
        }
    }

    /// Sixteen letters of 30 hold 78 bits.
    public static Passphrase fresh() {
        StringBuilder text = new StringBuilder();
        RANDOM.ints(16, 0, LETTERS.length()).forEach(it -> text.append(LETTERS.charAt(it)));
        return new Passphrase(text.toString().replaceAll("(.{4})(?!$)", "$1-"));
    }

    public Mono<Hashed> hashed() {
        return Mono.fromCallable(() -> new Hashed(ARGON.encode(text))).subscribeOn(TWO_AT_A_TIME);
    }

    static Mono<Boolean> fits(String typed, Hashed kept) {
        return Mono.fromCallable(() -> ARGON.matches(typed, kept.text())).subscribeOn(TWO_AT_A_TIME);
    }

    @Override
    public String toString() {
        return "***";
    }
}
