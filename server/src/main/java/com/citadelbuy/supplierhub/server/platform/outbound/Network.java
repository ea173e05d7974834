package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * All addresses that begin alike.
 *
 * @param bits how many of the base's bits they share
 */
record Network(InetAddress base, int bits) {

    /** Reads {@code 10.0.0.0/8}, {@code fd00::/8} or a single address; null when it is none of these. */
    static @Nullable Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = Literals.parse(slash < 0 ? text : text.substring(0, slash));
        if (base == null) {
            return null;
        }
        int most = base.getAddress().length * Byte.SIZE;
        String length = slash < 0 ? Integer.toString(most) : text.substring(slash + 1);
        if (!length.matches("[0-9]{1,3}") || Integer.parseInt(length) > most) {
            return null;
        }
        return new Network(base, Integer.parseInt(length));
    }

    /** One that is written down in the program. */
    static Network of(String text) {
        Network network = parse(text);
        if (network == null) {
            throw new IllegalArgumentException("No network: " + text);
        }
        return network;
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return ours.length == theirs.length
                && Arrays.equals(ours, 0, whole, theirs, 0, whole)
                && (rest == 0 || ((ours[whole] ^ theirs[whole]) & 0xff) >> (Byte.SIZE - rest) == 0);
    }
}
