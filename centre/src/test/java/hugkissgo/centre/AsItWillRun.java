package hugkissgo.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A program of ours in a process of its own, with the class path it has when it ships, not the tests'.
public final class AsItWillRun {
    private AsItWillRun() {}

    public static ProcessBuilder java(List<String> settings, Class<?> main, String... words) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(settings);
        var libraries = Files.readString(Path.of("target/runtime.classpath")).strip();
        command.addAll(List.of("-cp", Path.of("target/classes").toAbsolutePath() + ":" + libraries, main.getName()));
        command.addAll(List.of(words));
        return new ProcessBuilder(command).redirectErrorStream(true);
    }
}
