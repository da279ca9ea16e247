package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class YearNoteTest {
    private static final Errand SEVEN = new Errand.Year(7);
    private static final Errand EIGHT = new Errand.Year(8);
    private static final Errand OWN = new Errand.Empty();

    @TempDir
    private Path parent;

    private final List<String> said = new ArrayList<>();
    private DataFolder folder;
    private YearNote note;

    @BeforeEach
    void open() {
        folder = DataFolder.open(parent.resolve("data"));
        note = new YearNote(folder, said::add);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    @Test
    void half_a_year_is_thrown_away_with_its_documents_and_records_and_nothing_else() throws IOException {
        note.admit(SEVEN);
        var documents = keep(folder.store().resolve("journal/WiredTigerLog.1"));
        var records = keep(folder.broker().resolve("care.v1-0/0.log"));
        folder.markOpened();
        var key = Files.readString(folder.masterKey());
        var elsewhere = keep(parent.resolve("family/photo"));
        Files.createSymbolicLink(folder.store().resolve("link"), elsewhere.getParent());

        note.admit(SEVEN);

        assertThat(documents).doesNotExist();
        assertThat(records).doesNotExist();
        assertThat(folder.isUntouched()).isTrue();
        assertThat(elsewhere).exists();
        assertThat(Files.readString(folder.masterKey())).isEqualTo(key);
        assertThat(said).containsExactly("the year 7 was interrupted half-way; it is thrown away and begins again");
    }

    @Test
    void a_year_interrupted_again_and_again_begins_again_and_again() throws IOException {
        for (int start = 0; start < 3; start++) {
            note.admit(SEVEN);
            assertThat(folder.isUntouched()).isTrue();
            keep(folder.store().resolve("journal"));
        }
    }

    @Test
    void a_whole_year_is_kept() throws IOException {
        note.admit(SEVEN);
        var documents = keep(folder.store().resolve("journal"));
        note.complete(7);

        note.admit(SEVEN);
        note.admit(OWN);

        assertThat(documents).exists();
        assertThat(said).isEmpty();
    }

    @Test
    void another_seed_is_refused_by_half_a_year_and_by_a_whole_one() throws IOException {
        note.admit(SEVEN);
        var documents = keep(folder.store().resolve("journal"));
        refuses(EIGHT, "holds the year 7, not 8: start it with --year 7, or name another folder with --data.");
        note.complete(7);
        refuses(EIGHT, "holds the year 7, not 8: start it with --year 7, or name another folder with --data.");
        assertThat(documents).exists();
    }

    @Test
    void what_was_not_begun_as_a_year_never_becomes_one() throws IOException {
        var documents = keep(folder.store().resolve("journal"));
        refuses(SEVEN, "holds a centre that was not begun as a year: open it without --year,");
        refuses(SEVEN, "holds a centre that was not begun as a year: open it without --year,");
        assertThat(documents).exists();
    }

    @Test
    void nobody_enters_children_of_their_own_into_half_a_year() {
        note.admit(SEVEN);
        refuses(OWN, "holds half of the year 7: end it with ./start --year 7,");
    }

    @Test
    void a_note_that_cannot_be_read_throws_nothing_away() throws IOException {
        note.admit(SEVEN);
        var documents = keep(folder.store().resolve("journal"));
        Files.writeString(folder.root().resolve("year"), "");
        refuses(SEVEN, "holds a note on its year that cannot be read");
        assertThat(documents).exists();
    }

    private void refuses(Errand errand, String sentence) {
        assertThatThrownBy(() -> note.admit(errand))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("The data folder " + folder.root())
                .hasMessageContaining(sentence);
    }

    private static Path keep(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "kept");
    }
}
