package com.citadelbuy.supplierhub.simulators.jumia;

/** A row of a feed that is not carried out; the feed goes on. */
final class RowRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RowRefused(String message) {
        super(message, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
