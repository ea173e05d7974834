package com.citadelbuy.supplierhub.server.webhooks;

import com.citadelbuy.supplierhub.spi.Secret;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The hub's own way to prove a delivery: HMAC-SHA256 of the time, a full stop and the body as it came, in lower-case hex after
 * {@code v1=}; several with commas between while a secret is changed. Pure.
 */
final class HubSignature {

    static final String TIMESTAMP = "x-gsis-timestamp";
    static final String DELIVERY = "x-gsis-delivery";
    static final String SIGNATURE = "x-gsis-signature";

    /** A delivery that is older was held back, or is one that somebody kept; younger than now is a wrong clock. */
    private static final Duration WINDOW = Duration.ofSeconds(300);

    private static final int LONGEST_DELIVERY = 200;
    private static final String VERSION = "v1=";

    private HubSignature() {}

    static String of(Secret secret, String timestamp, byte[] body) {
        return VERSION + HexFormat.of().formatHex(mac(secret, timestamp, body));
    }

    /** What is wrong with it; empty when it is proven. */
    static Optional<String> flaw(Secret secret, Map<String, String> headers, byte[] body, Instant now) {
        String timestamp = headers.getOrDefault(TIMESTAMP, "").strip();
        if (!timestamp.matches("\\d{1,12}")) {
            return Optional.of("X-GSIS-Timestamp must be Unix seconds.");
        }
        Duration off = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now);
        if (off.abs().compareTo(WINDOW) > 0) {
            return Optional.of("X-GSIS-Timestamp is more than 300 seconds away from now.");
        }
        String delivery = headers.getOrDefault(DELIVERY, "").strip();
        if (delivery.isEmpty() || delivery.length() > LONGEST_DELIVERY) {
            return Optional.of("X-GSIS-Delivery must be a unique id of 1 to 200 characters.");
        }
        byte[] wanted = mac(secret, timestamp, body);
        boolean proven = false;
        for (String each : headers.getOrDefault(SIGNATURE, "").split(",", -1)) {
            proven |= MessageDigest.isEqual(wanted, bytes(each.strip()));
        }
        return proven ? Optional.empty() : Optional.of("X-GSIS-Signature is not the signature of this body.");
    }

    private static byte[] bytes(String signature) {
        try {
            return signature.startsWith(VERSION)
                    ? HexFormat.of().parseHex(signature.substring(VERSION.length()))
                    : new byte[0];
        } catch (IllegalArgumentException notHex) {
            return new byte[0];
        }
    }

    /** What the signature is about. */
    static byte[] signed(Map<String, String> headers, byte[] body) {
        return signed(headers.getOrDefault(TIMESTAMP, "").strip(), body);
    }

    private static byte[] signed(String timestamp, byte[] body) {
        ByteArrayOutputStream message = new ByteArrayOutputStream(body.length + 16);
        message.writeBytes((timestamp + ".").getBytes(StandardCharsets.UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    private static byte[] mac(Secret secret, String timestamp, byte[] body) {
        return Hmac.sha256(secret.reveal().getBytes(StandardCharsets.UTF_8), signed(timestamp, body));
    }
}
