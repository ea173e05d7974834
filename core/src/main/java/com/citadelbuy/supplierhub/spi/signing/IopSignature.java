package com.citadelbuy.supplierhub.spi.signing;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature of Alibaba's IOP gateways: the sorted parameters, name and value run together, after the API path where
 * the API is named by a path; HMAC-SHA256 with the app secret, upper-case hex.
 */
public final class IopSignature {

    private IopSignature() {}

    /**
     * Signs.
     *
     * @param path the API path of the system family, such as {@code /auth/token/create}; empty for methods named by a
     *     parameter
     * @param parameters all text parameters to be sent, without {@code sign}; empty values are not signed
     */
    public static String sign(String path, Map<String, String> parameters, String appSecret) {
        return HexFormat.of().withUpperCase().formatHex(Hmac.sha256(appSecret, baseString(path, parameters)));
    }

    static String baseString(String path, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(path);
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!value.isEmpty()) {
                text.append(name).append(value);
            }
        });
        return text.toString();
    }
}
