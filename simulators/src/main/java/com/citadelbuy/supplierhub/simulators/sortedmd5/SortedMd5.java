package com.citadelbuy.supplierhub.simulators.sortedmd5;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Names and values one after the other in the order of the names' characters, the secret before and after, MD5. */
public final class SortedMd5 {

    private SortedMd5() {}

    /** Upper-case hex. The order is that of characters, whatever order the map itself keeps. */
    public static String sign(String secret, SortedMap<String, String> parameters) {
        StringBuilder text = new StringBuilder(secret);
        new TreeMap<>(Map.copyOf(parameters))
                .forEach((name, value) -> text.append(name).append(value));
        text.append(secret);
        return HexFormat.of().withUpperCase().formatHex(md5(text.toString()));
    }

    private static byte[] md5(String text) {
        try {
            return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java knows MD5", impossible);
        }
    }
}
