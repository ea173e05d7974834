package com.citadelbuy.supplierhub.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A key as it is written: {@code shk_}, 10 characters to find it by, 64 (256 bits) to prove it with. */
record KeyText(String prefix, String secret) {

    private static final Pattern FORM = Pattern.compile("shk_([0-9a-f]{10})_([0-9a-f]{64})");

    static KeyText random(RandomGenerator random) {
        return new KeyText(hex(random, 5), hex(random, 32));
    }

    static Optional<KeyText> parse(String plain) {
        Matcher form = FORM.matcher(plain);
        return form.matches() ? Optional.of(new KeyText(form.group(1), form.group(2))) : Optional.empty();
    }

    String plain() {
        return "shk_" + prefix + "_" + secret;
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In a time that tells nothing of how far it was right. */
    boolean matches(byte[] hash) {
        return MessageDigest.isEqual(hash(), hash);
    }

    @Override
    public String toString() {
        return "shk_" + prefix + "_***";
    }

    private static String hex(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
