package com.citadelbuy.supplierhub.server.platform;

/** The hub cannot start. The message is one sentence for the operator: what is wrong and what to do. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String sentence) {
        super(sentence);
    }

    public StartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
