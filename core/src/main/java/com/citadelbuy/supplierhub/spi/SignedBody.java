package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.signing.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A header holds the HMAC-SHA256 of the body as it came. It carries no time, so a repeat is known by its event id only.
 *
 * @param header that holds the signature
 * @param text how the signature is written
 * @param key where its key lies
 * @param keyText how the key is written
 * @param before a credential whose text is signed before the body, or null
 * @param missing what a delivery without the header is
 */
public record SignedBody(
        String header,
        Encoding text,
        WebhookKey key,
        Encoding keyText,
        @Nullable String before,
        Missing missing) implements WebhookVerification {

    /** How bytes are written as text. */
    public enum Encoding {
        /** The text's own bytes. */
        UTF_8,
        /** In either case. */
        HEX,
        BASE64,
        /** The hexadecimal text of the bytes, and that in Base64. */
        HEX_IN_BASE64;

        /** Empty for a text that is not written so. */
        Optional<byte[]> decode(String text) {
            try {
                return Optional.of(
                        switch (this) {
                            case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
                            case HEX -> HexFormat.of().parseHex(text);
                            case BASE64 -> Base64.getDecoder().decode(text);
                            case HEX_IN_BASE64 ->
                                HexFormat.of()
                                        .parseHex(new String(
                                                Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1));
                        });
            } catch (IllegalArgumentException notSo) {
                return Optional.empty();
            }
        }
    }

    /**
     * What a delivery without a signature is.
     *
     * @param accepted whether it is taken as a hint rather than refused
     * @param setting where the connection decides: the setting that says {@code true}; else null
     */
    public record Missing(boolean accepted, @Nullable String setting) {

        /** Refused: the supplier signs all it sends. */
        public static final Missing REFUSED = new Missing(false, null);

        /** A hint: the supplier has an older way of delivering that signs nothing. */
        public static final Missing HINT = new Missing(true, null);

        /** A hint where the connection's setting says {@code true}, else refused. */
        public static Missing hintWhere(String setting) {
            return new Missing(false, setting);
        }

        private boolean isHint(Keys keys) {
            return accepted || (setting != null && "true".equals(keys.settings().get(setting)));
        }
    }

    @Override
    public WebhookVerdict judge(WebhookDelivery delivery, Keys keys) {
        Optional<String> said = delivery.header(header);
        if (said.isEmpty()) {
            return missing.isHint(keys)
                    ? new WebhookVerdict.Unsigned()
                    : new WebhookVerdict.Refused("The header " + header + " with the signature is missing.");
        }
        List<Secret> candidates = key.of(delivery, keys);
        if (candidates.isEmpty()) {
            return new WebhookVerdict.Refused("The connection has no key for this signature.");
        }
        Optional<byte[]> message = message(delivery, keys);
        if (message.isEmpty()) {
            return new WebhookVerdict.Refused("The connection has no " + before + ", which is signed as well.");
        }
        byte[] signature = text.decode(said.get()).orElseGet(() -> new byte[0]);
        return candidates.stream().anyMatch(one -> isBy(one, message.get(), signature))
                ? new WebhookVerdict.Signed()
                : new WebhookVerdict.Refused("The signature in " + header + " is not the body's.");
    }

    private boolean isBy(Secret candidate, byte[] message, byte[] signature) {
        return keyText.decode(candidate.reveal())
                .filter(bytes -> bytes.length > 0)
                .map(bytes -> MessageDigest.isEqual(Hmac.sha256(bytes, message), signature))
                .orElse(false);
    }

    /** Empty where what is signed before the body is not known. */
    private Optional<byte[]> message(WebhookDelivery delivery, Keys keys) {
        if (before == null) {
            return Optional.of(delivery.body());
        }
        return Optional.ofNullable(keys.credentials().fields().get(before))
                .map(first -> joined(first.reveal().getBytes(StandardCharsets.UTF_8), delivery.body()));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
