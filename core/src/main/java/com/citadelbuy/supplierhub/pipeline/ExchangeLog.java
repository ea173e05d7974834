package com.citadelbuy.supplierhub.pipeline;

/** Keeps exchanges. Must not fail and must not slow the call down noticeably. Thread-safe. */
@FunctionalInterface
public interface ExchangeLog {

    void record(Exchange exchange);
}
