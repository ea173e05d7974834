package com.citadelbuy.supplierhub.server.platform;

import com.citadelbuy.supplierhub.spi.Secret;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * Seals secrets for storage. What is sealed opens only under the place it was sealed for, so that a row copied to
 * another connection or workspace is worthless. The id of the key is in the sealed bytes: after a rotation old ones
 * still open.
 */
public final class Vault {

    /**
     * Where a secret lies. The ids must exist before the secret is sealed.
     *
     * @param ownerId the id of the row, such as that of a connection
     */
    public record Place(String workspaceId, String ownerId, String field) {

        /** Each part with its length before it, so that no two places ever spell the same. */
        byte[] bytes() {
            var bytes = new ByteArrayOutputStream();
            try (var out = new DataOutputStream(bytes)) {
                for (String part : new String[] {workspaceId, ownerId, field}) {
                    byte[] text = part.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    }

    private final Aead aead;

    private Vault(KeysetHandle keys) throws GeneralSecurityException {
        this.aead = keys.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** @throws StartException when the text is no keyset for sealing */
    public static Vault of(Secret keyset) {
        try {
            AeadConfig.register();
            return new Vault(parsed(keyset));
        } catch (GeneralSecurityException e) {
            throw new StartException("The encryption keyset is no Tink keyset (JSON) for AEAD: "
                    + e.getClass().getSimpleName() + ".");
        }
    }

    /** With the keyset in the file, which is made, readable by its owner alone, when it is not there. */
    public static Vault inFile(Path file) {
        try {
            if (!Files.exists(file)) {
                createKeyset(file);
            }
            return of(Secret.of(Files.readString(file)));
        } catch (IOException e) {
            throw new StartException("The encryption keyset " + file + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    /** A keyset with one fresh key. */
    public static Secret newKeyset() {
        try {
            AeadConfig.register();
            return serialised(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The keyset with a fresh key that seals from now on; the keys before it still open. */
    public static Secret rotated(Secret keyset) {
        try {
            AeadConfig.register();
            KeysetHandle.Builder builder = KeysetHandle.newBuilder(parsed(keyset));
            builder.addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary());
            return serialised(builder.build());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] seal(byte[] plain, Place place) {
        try {
            return aead.encrypt(plain, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] seal(Secret plain, Place place) {
        return seal(plain.reveal().getBytes(StandardCharsets.UTF_8), place);
    }

    /** @throws IllegalStateException when it was changed, belongs elsewhere, or its key is gone from the keyset */
    public byte[] open(byte[] sealed, Place place) {
        try {
            return aead.decrypt(sealed, place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The field " + place.field() + " of " + place.ownerId()
                            + " does not open: it was changed, or sealed with a key that the keyset lacks.",
                    e);
        }
    }

    public Secret openSecret(byte[] sealed, Place place) {
        return Secret.of(new String(open(sealed, place), StandardCharsets.UTF_8));
    }

    /** Written whole before it gets its name: half a keyset would lock away what the next start seals. */
    private static void createKeyset(Path file) throws IOException {
        Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
        Path half = Files.createTempFile(
                directory,
                "keyset",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(half, newKeyset().reveal());
        Files.move(half, file);
    }

    private static KeysetHandle parsed(Secret keyset) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(keyset.reveal(), InsecureSecretKeyAccess.get());
    }

    private static Secret serialised(KeysetHandle keys) throws GeneralSecurityException {
        return Secret.of(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }
}
