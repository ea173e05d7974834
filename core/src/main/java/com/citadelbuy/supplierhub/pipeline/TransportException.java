package com.citadelbuy.supplierhub.pipeline;

/** No whole answer came. Whether the request may have reached the supplier is what matters most about it. */
public final class TransportException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean maybeSent;

    public TransportException(String message, boolean maybeSent) {
        super(message, null, false, false);
        this.maybeSent = maybeSent;
    }

    /** False only where it is certain that not a byte of the request reached the supplier's application. */
    public boolean maybeSent() {
        return maybeSent;
    }
}
