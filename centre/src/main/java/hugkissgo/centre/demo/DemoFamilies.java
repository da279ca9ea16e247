package hugkissgo.centre.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The families of the demo centre as the file that the office imports; Mia's first day is today.
public final class DemoFamilies {
    private DemoFamilies() {}

    /// The family code of every child by its whole name.
    public static Map<String, String> codes(LocalDate today) {
        var names = new HashMap<String, String>();
        var codes = new HashMap<String, String>();
        for (String line : csv(today).lines().toList()) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("child")) {
                names.put(cells[1], cells[2]);
            } else if (cells[0].equals("guardian")) {
                for (String child : cells[6].split(" ")) {
                    codes.put(names.getOrDefault(child, ""), cells[10]);
                }
            }
        }
        return codes;
    }

    /// The file's text with today's date where it says `@today`.
    public static String csv(LocalDate today) {
        try (InputStream file = DemoFamilies.class.getResourceAsStream("/demo/centre.csv")) {
            if (file == null) {
                throw new IllegalStateException("the demo's families are missing from the jar");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("@today", today.toString());
        } catch (IOException e) {
            throw new IllegalStateException("the demo's families cannot be read", e);
        }
    }
}
