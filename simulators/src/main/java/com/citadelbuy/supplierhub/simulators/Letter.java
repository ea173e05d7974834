package com.citadelbuy.supplierhub.simulators;

import java.util.Arrays;
import java.util.Map;

/** A webhook as it goes over the wire: the headers that the supplier adds, its signature among them, and the exact bytes. */
public record Letter(Map<String, String> headers, byte[] body) {

    public Letter {
        headers = Map.copyOf(headers);
    }

    /**
     * With a byte more than was signed. What is written is the same JSON, so that nothing but the signature tells.
     */
    Letter tampered() {
        byte[] longer = Arrays.copyOf(body, body.length + 1);
        longer[body.length] = ' ';
        return new Letter(headers, longer);
    }
}
