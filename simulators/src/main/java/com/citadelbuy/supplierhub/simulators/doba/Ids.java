package com.citadelbuy.supplierhub.simulators.doba;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Ids in Doba's manner, always the same for the same seed. */
final class Ids {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private Ids() {}

    /** Twelve letters: {@code miUpfVDmedjr}. */
    static String letters(String seed) {
        byte[] digest = digest(seed);
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            id.append(LETTERS.charAt((digest[i] & 0xff) % LETTERS.length()));
        }
        return id.toString();
    }

    /** Capitals that count: {@code AAAAA}, {@code AAAAB}, … */
    static String capitals(long number) {
        StringBuilder id = new StringBuilder();
        long rest = number;
        for (int i = 0; i < 5; i++) {
            id.insert(0, (char) ('A' + rest % 26));
            rest /= 26;
        }
        return id.toString();
    }

    /** What nobody can read, for a batch of orders to pay. */
    static String sealed(String seed) {
        return Base64.getEncoder().encodeToString(digest(seed));
    }

    private static byte[] digest(String seed) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
