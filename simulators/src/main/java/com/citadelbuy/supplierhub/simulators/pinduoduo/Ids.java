package com.citadelbuy.supplierhub.simulators.pinduoduo;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Handles that look as the platform's do and follow from what they stand for. */
final class Ids {

    private Ids() {}

    static String hex(String of) {
        return HexFormat.of().formatHex(digest("SHA-1", of));
    }

    static String goodsSign(String of) {
        String letters = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest("SHA-256", of))
                .replace('-', 'x');
        return "c9" + letters.substring(0, 25) + "_J" + letters.substring(25, 34);
    }

    static String url(String of) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(digest("SHA-1", of))
                .substring(0, 10);
    }

    private static byte[] digest(String algorithm, String of) {
        try {
            return MessageDigest.getInstance(algorithm).digest(of.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
