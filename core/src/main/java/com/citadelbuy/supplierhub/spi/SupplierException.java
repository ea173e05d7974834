package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one exception that suppliers cause. Its message is redacted. */
public final class SupplierException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Failure failure;
    private final @Nullable String supplier;

    public SupplierException(Failure failure) {
        this(failure, null);
    }

    /**
     * Says whose failure it is.
     *
     * @param supplier the supplier's id, or null where none is concerned
     */
    public SupplierException(Failure failure, @Nullable String supplier) {
        super(failure.kind() + ": " + failure.message());
        this.failure = failure;
        this.supplier = supplier;
    }

    public Optional<String> supplier() {
        return Optional.ofNullable(supplier);
    }

    public Failure failure() {
        return failure;
    }
}
