package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.SignedBody.Encoding;
import com.citadelbuy.supplierhub.spi.signing.AesCbc;
import com.citadelbuy.supplierhub.spi.signing.Hmac;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body is a JSON object of which one member holds the event, encrypted ({@link AesCbc}, in Base64); a header holds the
 * HMAC-SHA256, in hexadecimal of either case, of the event's clear text and of some headers. Key of both is a credential. Whoever
 * reads the delivery gets the clear text for its body.
 *
 * @param member of the body that holds the event; also the name by which its clear text is signed
 * @param header that holds the signature
 * @param signed the headers that are signed beside the event, by the names that are signed with them
 * @param secret the credential
 * @param joined how names and values, sorted by name, become the text that is signed
 */
public record SealedEvent(String member, String header, List<String> signed, String secret, Joined joined)
        implements WebhookVerification {

    /** How names and values become a text. */
    public enum Joined {
        /** Each name with its value right behind it, and nothing between them. */
        RUN_TOGETHER,
        /** {@code name=value}, with {@code &} between them; those whose value is blank are left out. */
        AS_PAIRS
    }

    public SealedEvent {
        signed = List.copyOf(signed);
    }

    @Override
    public WebhookVerdict judge(WebhookDelivery delivery, Keys keys) {
        Optional<String> said = delivery.header(header);
        if (said.isEmpty()) {
            return new WebhookVerdict.Refused("The header " + header + " with the signature is missing.");
        }
        Optional<byte[]> key = key(keys);
        if (key.isEmpty()) {
            return new WebhookVerdict.Refused("The connection has no key for this signature.");
        }
        Optional<byte[]> event = event(delivery, keys);
        if (event.isEmpty()) {
            return new WebhookVerdict.Refused("The body's " + member + " is not sealed with the connection's key.");
        }
        byte[] signature = Encoding.HEX.decode(said.get()).orElseGet(() -> new byte[0]);
        return MessageDigest.isEqual(Hmac.sha256(key.get(), message(delivery, event.get())), signature)
                ? new WebhookVerdict.Signed()
                : new WebhookVerdict.Refused("The signature in " + header + " is not the event's.");
    }

    /** With the event's clear text for a body; as it came where it cannot be opened. */
    @Override
    public WebhookDelivery opened(WebhookDelivery delivery, Keys keys) {
        return event(delivery, keys)
                .map(event -> new WebhookDelivery(delivery.headers(), delivery.query(), event, delivery.receivedAt()))
                .orElse(delivery);
    }

    private Optional<byte[]> key(Keys keys) {
        return Optional.ofNullable(keys.credentials().fields().get(secret))
                .filter(credential -> !credential.isBlank())
                .map(credential -> credential.reveal().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<byte[]> event(WebhookDelivery delivery, Keys keys) {
        return key(keys)
                .flatMap(key -> cipherText(delivery.body())
                        .flatMap(Encoding.BASE64::decode)
                        .flatMap(cipher -> AesCbc.open(key, cipher)));
    }

    private Optional<String> cipherText(byte[] body) {
        try {
            @Nullable
            String text = JsonMapper.shared().readTree(body).path(member).asString(null);
            return Optional.ofNullable(text).filter(each -> !each.isBlank());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private byte[] message(WebhookDelivery delivery, byte[] event) {
        Map<String, String> values = new TreeMap<>();
        signed.forEach(name -> values.put(name, delivery.header(name).orElse("")));
        values.put(member, new String(event, StandardCharsets.UTF_8));
        String text = switch (joined) {
            case RUN_TOGETHER ->
                values.entrySet().stream()
                        .map(each -> each.getKey() + each.getValue())
                        .collect(Collectors.joining());
            case AS_PAIRS ->
                values.entrySet().stream()
                        .filter(each -> !each.getValue().isBlank())
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("&"));
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
