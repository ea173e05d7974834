package com.citadelbuy.supplierhub.server.platform.outbound;

/** A place that the hub does not call, whoever asks. The sentence names no address and repeats no URL. */
public final class OutboundRefused extends Exception {

    private static final long serialVersionUID = 1L;

    OutboundRefused(String sentence) {
        super(sentence, null, false, false);
    }

    /** For whoever named the place. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
