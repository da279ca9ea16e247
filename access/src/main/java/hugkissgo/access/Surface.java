package hugkissgo.access;

import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/// The four ways in, each with its own cookie; the path decides which one counts.
public enum Surface {
    /// 400 days: browsers keep no cookie longer (RFC 6265bis, section 5.5).
    KIOSK("__Host-kiosk", Duration.ofDays(400)),
    ROOM("__Host-room", Duration.ofDays(400)),
    /// One working day.
    STAFF("__Host-staff", Duration.ofHours(12)),
    FAMILY("__Host-family", Duration.ofDays(180));

    private final String cookie;
    private final Duration lasts;

    Surface(String cookie, Duration lasts) {
        this.cookie = cookie;
        this.lasts = lasts;
    }

    public Duration lasts() {
        return lasts;
    }

    /// The surface whose session a path needs; nothing for what everybody may ask.
    public static Optional<Surface> of(String path) {
        if (under(path, "/api/kiosk")) {
            return Optional.of(KIOSK);
        }
        if (under(path, "/api/room")) {
            return Optional.of(ROOM);
        }
        if (under(path, "/api/office") || under(path, "/api/staff") || under(path, "/staff/api")) {
            return Optional.of(STAFF);
        }
        return under(path, "/api/family") || under(path, "/family/api") ? Optional.of(FAMILY) : Optional.empty();
    }

    private static boolean under(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    /// The token that came with a request; nothing where the cookie is missing or no token.
    public Optional<Token> tokenIn(ServerHttpRequest request) {
        return Optional.ofNullable(request.getCookies().getFirst(cookie))
                .map(HttpCookie::getValue)
                .flatMap(Token::read);
    }

    /// The cookie that carries a new session.
    public ResponseCookie cookie(Token token) {
        return ResponseCookie.from(cookie, token.reveal())
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(lasts)
                .build();
    }

    /// The cookie that takes the session away from the browser again.
    public ResponseCookie goodbye() {
        return ResponseCookie.from(cookie, "")
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(0)
                .build();
    }
}
