package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    private static final ProductVersion OLD = ProductVersion.parse("0.1.0");
    private static final ProductVersion NEW = ProductVersion.parse("0.2.0");

    @TempDir
    private Path temporary;

    @Test
    void onlyTheOwnerReadsANewDirectory() throws Exception {
        Path root = temporary.resolve("data");
        try (DataDirectory data = DataDirectory.claim(root, OLD)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
                    .isEqualTo("rwx------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve("run"))))
                    .isEqualTo("rwx------");
            assertThat(data.unclean()).isFalse();
            assertThat(data.olderWriter()).isEmpty();
        }
    }

    @Test
    void oneProcessHoldsADirectory() throws Exception {
        try (DataDirectory data = DataDirectory.claim(temporary, OLD)) {
            assertThat(DataDirectory.inUse(data.root())).isTrue();
            assertThatThrownBy(() -> DataDirectory.claim(temporary, OLD))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA))
                    .hasMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
        }
        assertThat(DataDirectory.inUse(temporary)).isFalse();
    }

    @Test
    void anOlderVersionRefusesWhatANewerOneWrote() throws Exception {
        use(NEW);
        assertThatThrownBy(() -> DataDirectory.claim(temporary, OLD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA))
                .hasMessageContaining("0.2.0")
                .hasMessageContaining("0.1.0");
        assertThat(DataDirectory.inUse(temporary)).isFalse();
    }

    @Test
    void aNewerVersionKnowsWhichOlderOneWasHere() throws Exception {
        use(OLD);
        try (DataDirectory data = DataDirectory.claim(temporary, NEW)) {
            assertThat(data.olderWriter()).contains(OLD);
        }
    }

    @Test
    void anUpgradeThatWasNotAcceptedLeavesTheOldVersion() throws Exception {
        use(OLD);
        DataDirectory.claim(temporary, NEW).close();
        try (DataDirectory data = DataDirectory.claim(temporary, OLD)) {
            assertThat(data.olderWriter()).isEmpty();
        }
    }

    @Test
    void anUncleanStopIsRememberedUntilTheStoreHasAccepted() throws Exception {
        Files.createDirectories(temporary.resolve("run"));
        Files.writeString(temporary.resolve("run/unclean"), "");
        try (DataDirectory data = DataDirectory.claim(temporary, OLD)) {
            assertThat(data.unclean()).isTrue();
        }
        try (DataDirectory data = DataDirectory.claim(temporary, OLD)) {
            assertThat(data.unclean()).isTrue();
            data.accept();
        }
        try (DataDirectory data = DataDirectory.claim(temporary, OLD)) {
            assertThat(data.unclean()).isFalse();
        }
    }

    @Test
    void aBrokenVersionFileIsRefusedWithItsName() throws Exception {
        Files.writeString(temporary.resolve("version.properties"), "version=soon\n");
        assertThatThrownBy(() -> DataDirectory.claim(temporary, OLD))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("version.properties");
    }

    @Test
    void aFileInPlaceOfTheDirectoryIsRefused() throws Exception {
        Path file = Files.writeString(temporary.resolve("data"), "");
        assertThatThrownBy(() -> DataDirectory.claim(file, OLD))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.exitCode()).isEqualTo(ExitCode.DATA));
    }

    private void use(ProductVersion version) throws Exception {
        try (DataDirectory data = DataDirectory.claim(temporary, version)) {
            data.accept();
        }
    }
}
