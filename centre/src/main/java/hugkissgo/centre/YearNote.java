package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// The note in a data folder whose year it holds and whether all of it: written before a year's first byte, completed
/// after its last, so that half a year may be thrown away and nothing else ever is.
record YearNote(DataFolder folder, Consumer<String> progress) {
    private static final Pattern WORDS = Pattern.compile("seed ([0-9]{1,9}) (half|whole)");

    /// What a data folder holds of a year.
    sealed interface Held {
        record Nothing() implements Held {}

        record Half(long seed) implements Held {}

        record Whole(long seed) implements Held {}
    }

    /// Sees before anything is opened that the folder and the errand go together; half a year of the same seed is
    /// thrown away, to begin again.
    ///
    /// @throws CannotStart with one sentence where they do not
    void admit(Errand errand) {
        if (errand instanceof Errand.Year(long seed)) {
            admit(seed);
        } else if (held() instanceof Held.Half(long half)) {
            throw refused("half of the year " + half + ": end it with ./start --year " + half);
        }
    }

    /// From now on nothing here is thrown away.
    void complete(long seed) {
        write(seed, "whole");
    }

    private void admit(long seed) {
        switch (held()) {
            case Held.Nothing() -> {
                if (!folder.isUntouched()) {
                    throw refused("a centre that was not begun as a year: open it without --year");
                }
                write(seed, "half");
            }
            case Held.Half(long half) -> {
                mustBeSame(half, seed);
                progress.accept("the year " + seed + " was interrupted half-way; it is thrown away and begins again");
                folder.clear();
            }
            case Held.Whole(long whole) -> mustBeSame(whole, seed);
        }
    }

    private void mustBeSame(long held, long wanted) {
        if (held != wanted) {
            throw refused("the year " + held + ", not " + wanted + ": start it with --year " + held);
        }
    }

    private CannotStart refused(String holds) {
        return new CannotStart(
                "The data folder " + folder.root() + " holds " + holds + ", or name another folder with --data.");
    }

    private Held held() {
        if (!Files.exists(file())) {
            return new Held.Nothing();
        }
        try {
            var words = WORDS.matcher(Files.readString(file()).strip());
            if (!words.matches()) {
                throw refused("a note on its year that cannot be read (" + file() + "): put it right");
            }
            long seed = Long.parseLong(words.group(1));
            return words.group(2).equals("whole") ? new Held.Whole(seed) : new Held.Half(seed);
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.root(), e);
        }
    }

    /// Either the old note stands or the new one, on the disk, whatever happens meanwhile.
    private void write(long seed, String state) {
        var fresh = file().resolveSibling("year.new");
        try {
            Files.writeString(
                    fresh,
                    "seed " + seed + " " + state + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw DataFolder.unwritable(folder.root(), e);
        }
    }

    private Path file() {
        return folder.root().resolve("year");
    }
}
