package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How a query is signed: all of its parameters but the signature, and nothing of the body. */
final class Signature {

    static final String NAME = "Signature";

    private Signature() {}

    static String of(List<Map.Entry<String, String>> query, String apiKey) {
        return hex(base(query), apiKey);
    }

    /** What is signed: sorted by name, by bytes, and encoded as RFC 3986 has it. */
    static String base(List<Map.Entry<String, String>> query) {
        return query.stream()
                .filter(parameter -> !parameter.getKey().equals(NAME))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(parameter -> encode(parameter.getKey()) + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String hex(String text, String apiKey) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
