package com.citadelbuy.supplierhub.simulators.temu;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * How webhooks are encrypted and signed. Of the signature the documents show two forms, one in a worked example and one in a sample
 * of code.
 */
final class Sealed {

    private static final int KEY = 16;

    private Sealed() {}

    static String encrypt(String secret, String text) {
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, text.getBytes(StandardCharsets.UTF_8));
        return Base64.getEncoder().encodeToString(sealed);
    }

    static String decrypt(String secret, String sealed) {
        byte[] text = cipher(Cipher.DECRYPT_MODE, secret, Base64.getDecoder().decode(sealed));
        return new String(text, StandardCharsets.UTF_8);
    }

    /** Key and starting vector are one. */
    private static byte[] cipher(int mode, String secret, byte[] bytes) {
        byte[] key = Arrays.copyOf(secret.getBytes(StandardCharsets.UTF_8), KEY);
        try {
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("It cannot be sealed or opened with this secret", wrong);
        }
    }

    /** Names and values without anything between them, lower case. */
    static String plain(String secret, SortedMap<String, String> values) {
        String text = values.entrySet().stream()
                .map(each -> each.getKey() + each.getValue())
                .collect(Collectors.joining());
        return HexFormat.of().formatHex(hmac(secret, text));
    }

    /** Pairs with {@code &} between them, upper case; what is blank is left out. */
    static String inPairs(String secret, SortedMap<String, String> values) {
        String text = values.entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("&"));
        return HexFormat.of().withUpperCase().formatHex(hmac(secret, text));
    }

    private static byte[] hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", absent);
        }
    }
}
