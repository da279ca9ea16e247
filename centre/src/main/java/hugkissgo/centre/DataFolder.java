package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/// Where one centre keeps everything, held by one launcher at a time.
final class DataFolder implements AutoCloseable {
    /// What a demo day needs ten times over; MongoDB itself stops when a disk is full.
    static final long ROOM_NEEDED = Long.getLong("hugkissgo.room", 500_000_000);

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path root) {
        try {
            for (var folder : new String[] {"store", "broker", "logs", "run"}) {
                Files.createDirectories(root.resolve(folder));
            }
            var channel =
                    FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var opened = new DataFolder(root, channel);
            opened.mustBeOurs();
            opened.keepSecret();
            return opened;
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    static CannotStart unwritable(Path root, IOException e) {
        return new CannotStart(
                "The data folder " + root + " cannot be written (" + reason(e)
                        + "); make it writable, or choose another with --data.",
                e);
    }

    Path root() {
        return root;
    }

    Path store() {
        return root.resolve("store");
    }

    Path broker() {
        return root.resolve("broker");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path run() {
        return root.resolve("run");
    }

    Path masterKey() {
        return secret().resolve("master.key");
    }

    /// What opens the names; apart from store and broker, so that a backup of those gives nothing away.
    Path secret() {
        return root.resolve("secret");
    }

    /// Whether nothing was ever kept here.
    boolean isNew() {
        return !Files.exists(opened());
    }

    /// Whether neither store nor broker ever began here.
    boolean isUntouched() {
        try {
            return isNew() && contents(store()).isEmpty() && contents(broker()).isEmpty();
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    /// Deletes all that store and broker keep; the secrets stay.
    void clear() {
        try {
            for (var folder : List.of(store(), broker())) {
                for (var file : contents(folder)) {
                    Files.delete(file);
                }
            }
            Files.deleteIfExists(opened());
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    void markOpened() {
        try {
            Files.writeString(opened(), "");
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void mustBeOurs() throws IOException {
        try {
            if (lock.tryLock() == null) {
                throw new OverlappingFileLockException();
            }
        } catch (OverlappingFileLockException e) {
            throw new CannotStart(
                    "The data folder " + root
                            + " is in use by another start; end that one, or choose another folder with --data.",
                    e);
        }
    }

    void mustHaveRoom(long needed) {
        try {
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < needed) {
                throw new CannotStart(
                        "The disk of the data folder " + root + " is full: " + free / 1_000_000 + " MB are free, "
                                + needed / 1_000_000 + " MB are needed; make room, or choose another with --data.");
            }
        } catch (IOException e) {
            throw unwritable(root, e);
        }
    }

    private Path opened() {
        return run().resolve("opened");
    }

    /// What lies in a folder and below it, the deepest first.
    private static List<Path> contents(Path folder) throws IOException {
        var real = folder.toRealPath();
        try (var all = Files.walk(real)) {
            return all.filter(it -> !it.equals(real))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private void keepSecret() throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        if (!Files.exists(secret())) {
            Files.createDirectory(secret(), ownerOnly);
        }
        if (!Files.exists(masterKey())) {
            var bytes = new byte[32];
            new SecureRandom().nextBytes(bytes);
            var fresh = masterKey().resolveSibling("master.key.new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.move(fresh, masterKey());
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
    }
}
