package com.citadelbuy.supplierhub.spi.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes from the JDK without their ceremony. */
public final class Hmac {

    private Hmac() {}

    public static byte[] sha256(byte[] key, byte[] message) {
        return mac("HmacSHA256", key, message);
    }

    public static byte[] sha256(String key, String message) {
        return sha256(key.getBytes(StandardCharsets.UTF_8), message.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] mac(String algorithm, byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(key, algorithm));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has " + algorithm, impossible);
        }
    }
}
