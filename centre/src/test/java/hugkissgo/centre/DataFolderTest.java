package hugkissgo.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hugkissgo.centre.child.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DataFolderTest {
    @TempDir
    private Path parent;

    @Test
    void the_master_key_is_for_its_owner_alone_and_apart_from_store_and_broker() throws IOException {
        try (var folder = open()) {
            assertThat(Base64.getDecoder()
                            .decode(Files.readString(folder.masterKey()).strip()))
                    .hasSize(32);
            assertThat(permissions(folder.masterKey())).isEqualTo("rw-------");
            assertThat(permissions(folder.secret())).isEqualTo("rwx------");
            assertThat(folder.masterKey().startsWith(folder.store())).isFalse();
            assertThat(folder.masterKey().startsWith(folder.broker())).isFalse();
        }
    }

    @Test
    void a_second_start_finds_the_same_key_again() throws IOException {
        String key;
        try (var first = open()) {
            assertThat(first.isNew()).isTrue();
            first.markOpened();
            key = Files.readString(first.masterKey());
        }
        try (var second = open()) {
            assertThat(second.isNew()).isFalse();
            assertThat(Files.readString(second.masterKey())).isEqualTo(key);
        }
    }

    @Test
    void two_starts_never_share_a_folder() throws IOException {
        try (var first = open()) {
            assertThat(first.root()).exists();
            assertThatThrownBy(this::open)
                    .isInstanceOf(CannotStart.class)
                    .hasMessageStartingWith(
                            "The data folder " + parent.resolve("data") + " is in use by another start;");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("data folder " + file.resolve("data") + " cannot be written");
    }

    @Test
    void a_full_disk_is_noticed_before_the_store_stops_over_it() throws IOException {
        try (var folder = open()) {
            assertThatThrownBy(() -> folder.mustHaveRoom(Long.MAX_VALUE))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is full")
                    .hasMessageContaining("MB are free");
        }
    }

    private DataFolder open() {
        return DataFolder.open(parent.resolve("data"));
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
