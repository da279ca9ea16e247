package hugkissgo.checkin.access;

import hugkissgo.access.Sessions;
import hugkissgo.access.Token;
import hugkissgo.access.Visitor;
import hugkissgo.access.Visitor.Guardian;
import hugkissgo.access.Visitor.KioskTablet;
import hugkissgo.access.Visitor.RoomTablet;
import hugkissgo.care.By;
import hugkissgo.care.CentreFact.DevicePaired;
import hugkissgo.care.Provenance;
import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.DeviceId;
import hugkissgo.care.id.EventId;
import hugkissgo.care.id.RoomId;
import hugkissgo.checkin.access.Pairings.Pairing;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.directory.Adult;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Kid;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.log.FrontDesk;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Lets in who proves to belong: a tablet by its code, a guardian by an invitation.
@Component
class Doorkeeper {
    /// Wrong codes from one address, whichever they were meant for.
    private static final Tries.Limit PAIRING = new Tries.Limit("pairing", 5, Duration.ofMinutes(10));

    private final Pairings pairings;
    private final Invitations invitations;
    private final Tries tries;
    private final Sessions sessions;
    private final Directory directory;
    private final FrontDesk desk;
    private final Clock clock;

    Doorkeeper(
            Pairings pairings,
            Invitations invitations,
            Tries tries,
            Sessions sessions,
            Directory directory,
            FrontDesk desk,
            Clock clock) {
        this.pairings = pairings;
        this.invitations = invitations;
        this.tries = tries;
        this.sessions = sessions;
        this.directory = directory;
        this.desk = desk;
        this.clock = clock;
    }

    /// Pairs a tablet: the code is used up, the centre's record says so, the session begins.
    Mono<Knock> pair(String typed, String address) {
        return tries.left(PAIRING, address).flatMap(left -> left ? claim(typed, address) : tooMany());
    }

    private Mono<Knock> claim(String typed, String address) {
        return Mono.justOrEmpty(PairingCode.typed(typed))
                .flatMap(pairings::claim)
                .defaultIfEmpty(new Pairings.Claim.WrongCode())
                .flatMap(claim -> switch (claim) {
                    case Pairings.Claim.Paired it -> paired(it.pairing());
                    case Pairings.Claim.WrongCode it -> missed(PAIRING, address);
                    case Pairings.Claim.TooManyTries it -> tooMany();
                });
    }

    private Mono<Knock> paired(Pairing pairing) {
        DeviceId device = DeviceId.fresh();
        Token token = Token.fresh();
        RoomId room = pairing.room();
        Visitor tablet = room == null
                ? new KioskTablet(pairing.centre(), token.hash(), device)
                : new RoomTablet(pairing.centre(), token.hash(), device, room);
        var said = new Proposal(
                EventId.at(clock.instant()),
                pairing.centre(),
                pairing.centre().stream(),
                clock.instant(),
                By.device(device),
                Provenance.LIVE,
                new DevicePaired(device, pairing.surface(), room));
        return desk.hear(said).then(Mono.defer(() -> begin(tablet, token)));
    }

    /// Whom an open invitation is for, and their children; nothing is used up.
    Mono<Optional<Invited>> look(String typed) {
        return Mono.justOrEmpty(Token.read(typed))
                .flatMap(invitations::look)
                .defaultIfEmpty(Optional.empty())
                .flatMap(found -> found.map(it -> directory.of(it.centre()).map(known -> invited(known, it)))
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    /// Whom an invitation lets in.
    record Invited(String centreName, Adult guardian, List<Kid> children) {}

    private static Optional<Invited> invited(Known known, Invitations.Invitation it) {
        List<Kid> children = known.children().stream()
                .filter(kid -> kid.day().family().isGuardian(it.guardian())
                        && !kid.day().family().isBarred(it.guardian()))
                .toList();
        return children.isEmpty()
                ? Optional.empty()
                : known.adult(it.guardian()).map(adult -> new Invited(known.centreName(), adult, children));
    }

    /// Uses an invitation up; nothing where it was used, is over, or its guardian has no child here any more.
    Mono<Optional<Knock.In>> accept(String typed) {
        return look(typed).flatMap(found -> found.isEmpty() ? Mono.just(Optional.empty()) : use(typed));
    }

    private Mono<Optional<Knock.In>> use(String typed) {
        Token token = Token.fresh();
        return Mono.justOrEmpty(Token.read(typed))
                .flatMap(invitations::use)
                .defaultIfEmpty(Optional.empty())
                .flatMap(used -> used.map(it -> begin(new Guardian(it.centre(), token.hash(), it.guardian()), token)
                                .map(knock -> Optional.of(((Knock.Welcome) knock).in())))
                        .orElseGet(() -> Mono.just(Optional.empty())));
    }

    Mono<Void> signOut(Visitor visitor) {
        return sessions.end(visitor.session());
    }

    private Mono<Knock> begin(Visitor visitor, Token token) {
        CentreId centre = visitor.centre();
        return sessions.begin(visitor)
                .then(Mono.defer(() -> directory.of(centre)))
                .map(known -> new Knock.Welcome(new Knock.In(visitor, token, known)));
    }

    private Mono<Knock> missed(Tries.Limit limit, String address) {
        return tries.take(limit, address).map(left -> new Knock.Wrong());
    }

    private static Mono<Knock> tooMany() {
        return Mono.just(new Knock.TooMany());
    }
}
