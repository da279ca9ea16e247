package hugkissgo.notify.push;

import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import reactor.core.scheduler.Schedulers;

/// Resolves names to public addresses only. The address that was looked at is the one that is connected to, so a DNS
/// answer that changes its mind leads nowhere.
final class PublicAddresses extends AddressResolverGroup<InetSocketAddress> {

    /// Asks for the addresses of a name; may block.
    @FunctionalInterface
    interface Lookup {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    private final Lookup lookup;

    PublicAddresses(Lookup lookup) {
        this.lookup = lookup;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new InetSocketAddressResolver(executor, new Names(executor));
    }

    /// All addresses of the name, or none: one private address among them refuses the name.
    List<InetAddress> publicOnes(String host) throws UnknownHostException {
        List<InetAddress> all = lookup.of(host);
        if (all.isEmpty() || !all.stream().allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException("no public address");
        }
        return all;
    }

    static boolean isPublic(InetAddress address) {
        byte[] b = address.getAddress();
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special && (address instanceof Inet6Address ? isGlobal6(b) : isGlobal4(b[0] & 255, b[1] & 255));
    }

    /// Not global (IANA special-purpose registry): 0/8, 100.64/10, 192.0.0/16, 198.18/15, 240/4.
    private static boolean isGlobal4(int a, int b) {
        return a != 0
                && !(a == 100 && b >= 64 && b < 128)
                && !(a == 192 && b == 0)
                && !(a == 198 && (b == 18 || b == 19))
                && a < 240;
    }

    /// Global unicast is 2000::/3; without 2001::/23 (Teredo and others) and 2002::/16 (6to4), which carry IPv4 inside.
    private static boolean isGlobal6(byte[] b) {
        int first = (b[0] & 255) << 8 | (b[1] & 255);
        return first >> 13 == 1 && first != 0x2002 && !(first == 0x2001 && (b[2] & 255) < 2);
    }

    private final class Names extends InetNameResolver {
        Names(EventExecutor executor) {
            super(executor);
        }

        @Override
        protected void doResolve(String host, Promise<InetAddress> promise) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    promise.trySuccess(publicOnes(host).getFirst());
                } catch (UnknownHostException | RuntimeException e) {
                    promise.tryFailure(e);
                }
            });
        }

        @Override
        protected void doResolveAll(String host, Promise<List<InetAddress>> promise) {
            Schedulers.boundedElastic().schedule(() -> {
                try {
                    promise.trySuccess(publicOnes(host));
                } catch (UnknownHostException | RuntimeException e) {
                    promise.tryFailure(e);
                }
            });
        }
    }
}
