package com.citadelbuy.supplierhub.spi;

import java.time.Duration;

/**
 * How sales are found.
 *
 * @param basis which moment of a sale the windows are about
 * @param widest the widest window that is taken
 * @param late how long after the moment a sale may still appear, so that windows have to overlap by as much
 */
public record SaleRules(Basis basis, Duration widest, Duration late) {

    /** Which moment counts. */
    public enum Basis {
        /** When it was placed: what becomes of it later is seen only by reading it again. */
        PLACED,
        /** When it was changed last. */
        CHANGED
    }
}
