package com.citadelbuy.supplierhub.server.deliveries;

import com.citadelbuy.supplierhub.spi.Secret;
import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs as the Standard Webhooks specification 1.0.0 has it: over {@code id.timestamp.body}, HMAC-SHA256 as {@code
 * v1} or ed25519 as {@code v1a}. Written as {@code whsec_}, or {@code whsk_} and {@code whpk_}, with base64 behind; of a secret
 * ed25519 key that is its seed of 32 bytes. Immutable; prints as nothing.
 */
final class SigningKey {

    private static final String SHARED = "whsec_";
    private static final String PRIVATE = "whsk_";
    private static final String PUBLIC = "whpk_";
    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int SEED = 32;

    private final Signing scheme;
    private final byte[] key;

    private SigningKey(Signing scheme, byte[] key) {
        this.scheme = scheme;
        this.key = key;
    }

    static SigningKey fresh(Signing scheme, RandomGenerator random) {
        byte[] key = new byte[SEED];
        random.nextBytes(key);
        return new SigningKey(scheme, key);
    }

    /**
     * Reads a key that is written down.
     *
     * @throws IllegalArgumentException with a sentence that says what it must be and nothing of what it is
     */
    static SigningKey parse(Secret text) {
        String plain = text.reveal();
        if (plain.startsWith(SHARED)) {
            byte[] key = decoded(plain.substring(SHARED.length()));
            if (key.length < LEAST || key.length > MOST) {
                throw new IllegalArgumentException("A secret is " + SHARED + " and base64 of 24 to 64 bytes.");
            }
            return new SigningKey(Signing.HMAC, key);
        }
        if (plain.startsWith(PRIVATE)) {
            byte[] key = decoded(plain.substring(PRIVATE.length()));
            if (key.length != SEED) {
                throw new IllegalArgumentException("A private key is " + PRIVATE + " and base64 of 32 bytes.");
            }
            return new SigningKey(Signing.ED25519, key);
        }
        throw new IllegalArgumentException("A secret begins with " + SHARED + ", a private key with " + PRIVATE + ".");
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Behind its prefix a key is base64.");
        }
    }

    Signing scheme() {
        return scheme;
    }

    /** As it is written down. */
    Secret text() {
        String prefix = scheme == Signing.HMAC ? SHARED : PRIVATE;
        return Secret.of(prefix + Base64.getEncoder().encodeToString(key));
    }

    /** What a receiver checks signatures with where that is no secret. */
    Optional<String> publicKey() {
        if (scheme == Signing.HMAC) {
            return Optional.empty();
        }
        try {
            byte[] open = Ed25519Sign.KeyPair.newKeyPairFromSeed(key).getPublicKey();
            return Optional.of(PUBLIC + Base64.getEncoder().encodeToString(open));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One entry of the header {@code webhook-signature}.
     *
     * @param id without a full stop, or what is signed could be read in two ways
     * @param timestamp of the attempt, in seconds
     */
    String sign(String id, long timestamp, byte[] body) {
        if (id.indexOf('.') >= 0) {
            throw new IllegalArgumentException("The id of a delivery has no full stop");
        }
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        try {
            String version = scheme == Signing.HMAC ? "v1," : "v1a,";
            return version + Base64.getEncoder().encodeToString(signature(content));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] signature(byte[] content) throws GeneralSecurityException {
        if (scheme == Signing.ED25519) {
            return new Ed25519Sign(key).sign(content);
        }
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(content);
    }

    @Override
    public String toString() {
        return "***";
    }
}
