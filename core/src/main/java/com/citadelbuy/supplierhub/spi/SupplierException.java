package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Failure;

/** The one exception that suppliers cause. Its message is redacted. */
public final class SupplierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public SupplierException(Failure failure) {
        super(failure.kind() + ": " + failure.message());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
