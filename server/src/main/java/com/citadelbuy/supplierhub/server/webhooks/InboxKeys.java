package com.citadelbuy.supplierhub.server.webhooks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** By what a repeat is known, in a form that is short whatever the sender writes. Pure. */
final class InboxKeys {

    private InboxKeys() {}

    /** Of the sender's own id. */
    static String event(String id) {
        return "event " + hex(id.getBytes(StandardCharsets.UTF_8));
    }

    /** Of all that came, where the sender has no id. */
    static String body(byte[] body) {
        return "body " + hex(body);
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(hash(bytes));
    }
}
