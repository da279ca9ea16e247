package hugkissgo.notify.push;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufMono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;
import reactor.netty.resources.ConnectionProvider;

/// The way out to the push providers: sealed for one browser (RFC 8291), signed by us (RFC 8292), no redirects, no
/// proxy, public addresses only, five seconds, and of the answer nothing but its head.
@Component
public class PushGateway {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Vapid vapid;
    private final Endpoints endpoints;
    private final HttpClient http;

    PushGateway(Vapid vapid, Endpoints endpoints) {
        this.vapid = vapid;
        this.endpoints = endpoints;
        this.http = HttpClient.create(ConnectionProvider.builder("push")
                        .maxConnections(32)
                        .maxIdleTime(Duration.ofSeconds(30))
                        .build())
                .resolver(new PublicAddresses(host -> List.of(InetAddress.getAllByName(host))))
                .noProxy()
                .disableRetry(true)
                .followRedirect(false)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) PATIENCE.toMillis())
                .responseTimeout(PATIENCE)
                .httpResponseDecoder(limits -> limits.maxHeaderSize(16 * 1024));
    }

    /// Sends one message; whatever happens is an outcome, nothing is thrown.
    public Mono<PushOutcome> push(Subscription subscription, Message message) {
        if (!endpoints.allow(subscription.endpoint())) {
            return Mono.just(new PushOutcome.Gone());
        }
        return vapid.authorization(subscription.endpoint())
                .flatMap(authorization -> post(subscription, message, authorization))
                .timeout(PATIENCE.plusSeconds(1))
                .onErrorResume(fault -> Mono.just(PushOutcome.failed(fault)));
    }

    private Mono<PushOutcome> post(Subscription subscription, Message message, String authorization) {
        EncryptedPushMessage sealed =
                MessageEncryptions.of().encrypt(subscription.keys(), PushMessage.of(message.payload()));
        return http.headers(headers -> describe(headers, message, sealed, authorization))
                .post()
                .uri(subscription.endpoint())
                .send(ByteBufMono.just(Unpooled.wrappedBuffer(sealed.toBytes())))
                .response()
                .map(PushGateway::outcome);
    }

    private static void describe(
            HttpHeaders headers, Message message, EncryptedPushMessage sealed, String authorization) {
        headers.set("Authorization", authorization);
        headers.set("Content-Encoding", sealed.contentEncoding());
        headers.set("Content-Type", "application/notification+json");
        headers.set("Content-Length", sealed.length());
        headers.set("TTL", message.usefulFor().toSeconds());
        headers.set("Topic", message.topic());
        headers.set("Urgency", "normal");
    }

    private static PushOutcome outcome(HttpClientResponse response) {
        return PushOutcome.of(
                response.status().code(), response.responseHeaders().get("Retry-After"));
    }
}
