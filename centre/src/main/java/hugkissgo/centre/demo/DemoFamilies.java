package hugkissgo.centre.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// The families of the demo centre as the file that the office imports; Mia's first day is today.
public final class DemoFamilies {
    private DemoFamilies() {}

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
