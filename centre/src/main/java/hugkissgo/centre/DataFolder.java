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

/// Where one centre keeps everything, held by one launcher at a time.
final class DataFolder implements AutoCloseable {
    /// What a demo day needs ten times over; MongoDB itself stops when a disk is full.
    static final long ROOM_NEEDED = 500_000_000;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder open(Path root, long roomNeeded) {
        try {
            for (var folder : new String[] {"store", "broker", "logs", "run"}) {
                Files.createDirectories(root.resolve(folder));
            }
            var channel =
                    FileChannel.open(root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var opened = new DataFolder(root, channel);
            opened.mustBeOurs();
            opened.mustHaveRoom(roomNeeded);
            opened.keepSecret();
            return opened;
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + root + " cannot be written (" + reason(e)
                            + "); make it writable, or choose another with --data.",
                    e);
        }
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
        return !Files.exists(root.resolve("run").resolve("opened"));
    }

    void markOpened() {
        try {
            Files.writeString(root.resolve("run").resolve("opened"), "");
        } catch (IOException e) {
            throw new CannotStart("The data folder " + root + " cannot be written (" + reason(e) + ").", e);
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

    private void mustHaveRoom(long needed) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < needed) {
            throw new CannotStart(
                    "The disk of the data folder " + root + " is full: " + free / 1_000_000 + " MB are free, "
                            + needed / 1_000_000 + " MB are needed; make room, or choose another with --data.");
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
