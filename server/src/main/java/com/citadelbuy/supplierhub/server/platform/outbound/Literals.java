package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses written as addresses, in the one way of writing them that everybody reads alike. */
final class Literals {

    private static final String PART = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR_PARTS = Pattern.compile(PART + "(\\." + PART + "){3}");
    private static final Pattern SIX = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)");

    private Literals() {}

    /**
     * The address, without asking anybody.
     *
     * @param text without brackets
     * @return null when it is none, or written in another way
     */
    static @Nullable InetAddress parse(String text) {
        if (!FOUR_PARTS.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }

    /** Octal, hexadecimal, shortened or in one number: what one program takes for a name, the next calls as an address. */
    static boolean looksLikeOne(String host) {
        return ENDS_IN_NUMBER.matcher(host).matches();
    }
}
