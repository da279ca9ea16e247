package hugkissgo.centre.entrance;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/// The first director's sign-in, made at the first start and kept beside the master key, for nobody but its owner.
public record Director(String login, String passphrase) {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /// Reads what an earlier start made, or makes it.
    public static Director keptIn(Path secretFolder) {
        var file = secretFolder.resolve("director");
        try {
            if (!Files.exists(file)) {
                var fresh = file.resolveSibling("director.new");
                Files.deleteIfExists(fresh);
                Files.createFile(
                        fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(fresh, freshPassphrase() + "\n");
                Files.move(fresh, file); // half a passphrase would keep its owner out for ever
            }
            return new Director("director", Files.readString(file).strip());
        } catch (IOException e) {
            throw new CannotStart("The director's sign-in cannot be kept in " + file + ".", e);
        }
    }

    /// A director of a centre that is not kept.
    public static Director random(String login) {
        return new Director(login, freshPassphrase());
    }

    @Override
    public String toString() {
        return login + " ***";
    }

    /// Sixteen letters of 31 hold 79 bits.
    private static String freshPassphrase() {
        return new SecureRandom()
                .ints(16, 0, LETTERS.length())
                .mapToObj(i -> LETTERS.substring(i, i + 1))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }
}
