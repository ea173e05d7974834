package com.citadelbuy.supplierhub.spi.signing;

import static java.util.stream.Collectors.joining;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature of SellerCenter APIs: the sorted query with names and values percent-encoded, HMAC-SHA256 with the API key,
 * lower-case hex. A body is not signed.
 */
public final class SellerCenterSignature {

    private SellerCenterSignature() {}

    /**
     * Signs.
     *
     * @param parameters the whole query without {@code Signature}; empty values are signed, too
     */
    public static String sign(Map<String, String> parameters, String apiKey) {
        return HexFormat.of().formatHex(Hmac.sha256(apiKey, baseString(parameters)));
    }

    static String baseString(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(joining("&"));
    }

    /** By RFC 3986, which encodes a star and spares a tilde where forms do the contrary. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
