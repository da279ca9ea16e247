package hugkissgo.centre;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Each test has a folder, ports and a launcher of its own, of which nothing is left afterwards.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class WithLauncher {
    @TempDir
    Path folder;

    Launched centre;

    @BeforeEach
    void choosePorts() throws IOException {
        centre = new Launched(folder);
    }

    @AfterEach
    void endAll() {
        centre.close();
    }
}
