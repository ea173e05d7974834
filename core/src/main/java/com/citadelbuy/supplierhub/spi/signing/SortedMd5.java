package com.citadelbuy.supplierhub.spi.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The signature of Temu's and Pinduoduo's gateways: the sorted parameters, name and value run together, between two copies of the
 * app's secret; MD5, upper-case hex.
 */
public final class SortedMd5 {

    private SortedMd5() {}

    /**
     * Signs.
     *
     * @param parameters all that is to be sent, without {@code sign}, each value as it is sent; empty ones are signed too
     */
    public static String sign(Map<String, String> parameters, String appSecret) {
        byte[] text = baseString(parameters, appSecret).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of()
                    .withUpperCase()
                    .formatHex(MessageDigest.getInstance("MD5").digest(text));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every JDK has MD5", impossible);
        }
    }

    static String baseString(Map<String, String> parameters, String appSecret) {
        StringBuilder text = new StringBuilder(appSecret);
        new TreeMap<>(parameters).forEach((name, value) -> text.append(name).append(value));
        return text.append(appSecret).toString();
    }
}
