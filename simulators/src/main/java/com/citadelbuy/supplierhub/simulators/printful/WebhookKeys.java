package com.citadelbuy.supplierhub.simulators.printful;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a v2 configuration.
 *
 * @param open says which configuration signed; shown whenever somebody asks
 * @param secret in hexadecimal; shown once
 */
record WebhookKeys(String open, String secret) {

    /** Keys that are the same for the same seed and tell nothing of it. */
    static WebhookKeys of(String seed) {
        byte[] open = Arrays.copyOf(digest("public|" + seed), 9);
        return new WebhookKeys(
                Base64.getEncoder().encodeToString(open), HexFormat.of().formatHex(digest("secret|" + seed)));
    }

    /** Lower-case hexadecimal. The key is what the secret stands for, not its text. */
    String sign(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has SHA-256", absent);
        }
    }

    @Override
    public String toString() {
        return "WebhookKeys[" + open + "]";
    }
}
