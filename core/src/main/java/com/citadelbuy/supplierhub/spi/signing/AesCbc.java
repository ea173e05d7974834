package com.citadelbuy.supplierhub.spi.signing;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-128 in CBC mode with PKCS #5 padding, as gateways seal what they push. It proves nothing of who sealed it. */
public final class AesCbc {

    /** How long a key is, and a block. */
    public static final int BYTES = 16;

    private AesCbc() {}

    /**
     * Opens what was sealed with the first sixteen bytes of a secret as the key and as the first block.
     *
     * @return empty where it was not, or where the secret is too short for any
     */
    public static Optional<byte[]> open(byte[] secret, byte[] cipherText) {
        if (secret.length < BYTES) {
            return Optional.empty();
        }
        byte[] key = Arrays.copyOf(secret, BYTES);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(key));
            return Optional.of(cipher.doFinal(cipherText));
        } catch (GeneralSecurityException notSo) {
            return Optional.empty();
        }
    }
}
