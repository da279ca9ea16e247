package hugkissgo.notify.push;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which addresses a push may go to. They come from users, so a request forged through them must lead nowhere else
/// than to the four providers.
public final class Endpoints {
    private static final int LONGEST = 1024;
    private static final Set<String> HOSTS = Set.of("fcm.googleapis.com", "updates.push.services.mozilla.com");
    /// Apple and Microsoft number their hosts; every label is plain letters, digits and inner dashes.
    private static final Pattern FAMILIES =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){1,3}(push\\.apple\\.com|notify\\.windows\\.com)");
    /// No user, no fragment, no backslash, no other port: what is not written here is not asked.
    private static final Pattern FORM = Pattern.compile(
            "(?<scheme>https?)://(?<host>[a-z0-9.-]{1,253})(:(?<port>[0-9]{1,5}))?(/[A-Za-z0-9._~!$&'()*+,;=:%/?-]*)?");

    private final Set<String> forTests;

    /// `forTests` are loopback hosts with their port that stand for a provider; empty in use.
    public Endpoints(Set<String> forTests) {
        this.forTests = Set.copyOf(forTests);
    }

    public boolean allow(String endpoint) {
        Matcher form = FORM.matcher(endpoint);
        if (endpoint.length() > LONGEST || !form.matches()) {
            return false;
        }
        String port = form.group("port");
        if (forTests.contains(form.group("host") + ":" + port)) {
            return true;
        }
        return form.group("scheme").equals("https")
                && (port == null || port.equals("443"))
                && isProvider(form.group("host"));
    }

    /// The host of an allowed endpoint (with its port, where it says one), by which providers are told apart.
    public static String host(String endpoint) {
        Matcher form = FORM.matcher(endpoint);
        if (!form.matches()) {
            return "";
        }
        return form.group("port") == null ? form.group("host") : form.group("host") + ":" + form.group("port");
    }

    private static boolean isProvider(String host) {
        return HOSTS.contains(host) || FAMILIES.matcher(host).matches();
    }
}
