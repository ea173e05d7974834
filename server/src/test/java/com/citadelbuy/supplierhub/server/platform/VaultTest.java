package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    private static final Vault.Place PLACE = new Vault.Place("default", "conn_1", "api_key");

    @TempDir
    Path directory;

    @Test
    void whatIsSealedOpensAtItsPlaceAlone() {
        Vault vault = Vault.of(Vault.newKeyset());
        byte[] sealed = vault.seal(Secret.of("hidden"), PLACE);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
        assertThat(vault.openSecret(sealed, PLACE).reveal()).isEqualTo("hidden");
        assertClosed(vault, sealed, new Vault.Place("other", "conn_1", "api_key"));
        assertClosed(vault, sealed, new Vault.Place("default", "conn_2", "api_key"));
        assertClosed(vault, sealed, new Vault.Place("default", "conn_1a", "pi_key"));
    }

    @Test
    void aChangedByteIsNoticed() {
        Vault vault = Vault.of(Vault.newKeyset());
        byte[] sealed = vault.seal(Secret.of("hidden"), PLACE);
        sealed[sealed.length - 1] ^= 1;
        assertClosed(vault, sealed, PLACE);
    }

    @Test
    void afterARotationOldSecretsOpenAndNewOnesUseTheNewKey() {
        Secret before = Vault.newKeyset();
        byte[] old = Vault.of(before).seal(Secret.of("old"), PLACE);
        Vault rotated = Vault.of(Vault.rotated(before));
        assertThat(rotated.openSecret(old, PLACE).reveal()).isEqualTo("old");
        assertClosed(Vault.of(before), rotated.seal(Secret.of("new"), PLACE), PLACE);
    }

    @Test
    void theKeysetFileIsMadeOnceAndIsItsOwnersAlone() throws IOException {
        Path file = directory.resolve("data/keyset.json");
        byte[] sealed = Vault.inFile(file).seal(Secret.of("kept"), PLACE);
        assertThat(Vault.inFile(file).openSecret(sealed, PLACE).reveal()).isEqualTo("kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsNoKeysetStopsTheStartWithoutBeingRepeated() {
        assertThatThrownBy(() -> Vault.of(Secret.of("{\"key\":\"hidden\"}")))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("keyset")
                .hasMessageNotContaining("hidden");
    }

    private static void assertClosed(Vault vault, byte[] sealed, Vault.Place place) {
        assertThatThrownBy(() -> vault.open(sealed, place)).isInstanceOf(IllegalStateException.class);
    }
}
