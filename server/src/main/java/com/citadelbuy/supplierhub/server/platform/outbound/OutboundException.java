package com.citadelbuy.supplierhub.server.platform.outbound;

/** No answer came. The sentence names no address and repeats no URL. */
public final class OutboundException extends Exception {

    private static final long serialVersionUID = 1L;

    /** By what it failed. */
    public enum Kind {
        /** The place, or one it redirected to, may not be called. */
        REFUSED,
        /** The name stands for no address now. */
        UNKNOWN_HOST,
        /** Nobody listens there, or the way there is closed. */
        NO_CONNECTION,
        /** The certificate does not hold, or there is no protocol that both speak. */
        TLS,
        TIMED_OUT,
        /** The answer broke off or was none. */
        BROKEN
    }

    private final Kind kind;

    OutboundException(Kind kind, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
