package hugkissgo.centre.entrance;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.DayOfWeek;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The very first request to a centre: it begins, with its director, for whoever can read the master key.
public record Setup(Door door, Path masterKey) {
    public void centre(String name, String zone, Director director) {
        begin("/api/setup", name, zone, director, List.of());
    }

    /// A centre that is open on whatever day it is looked at.
    public void centreOfEveryDay(String name, String zone, Director director) {
        begin("/api/setup", name, zone, director, List.of(DayOfWeek.values()));
    }

    /// A further centre on an installation that may have one already, open on every day of the week.
    public void anotherCentre(String name, String zone, Director director) {
        begin("/api/setup/another", name, zone, director, List.of(DayOfWeek.values()));
    }

    private void begin(String path, String name, String zone, Director director, List<DayOfWeek> weekdays) {
        Map<String, Object> wanted = new HashMap<>(Map.of(
                "centreName",
                name,
                "zone",
                zone,
                "languages",
                List.of("en", "de", "fr", "es", "fi"),
                "directorName",
                "Director",
                "directorLogin",
                director.login(),
                "passphrase",
                director.passphrase()));
        if (!weekdays.isEmpty()) {
            wanted.put("weekdays", weekdays);
        }
        var reply = door.ask(path, wanted, "X-Setup-Secret", proof());
        if (reply.status() == 409) {
            throw new CannotStart("These data hold another centre already. Name a fresh folder with --data.");
        }
        if (reply.status() / 100 != 2) {
            throw new Door.Closed("POST " + path + " was answered with " + reply.status());
        }
    }

    private String proof() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            var master = Base64.getDecoder().decode(Files.readString(masterKey).strip());
            mac.init(new SecretKeySpec(master, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal("setup".getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotStart("The master key " + masterKey + " cannot be read.", e);
        }
    }
}
