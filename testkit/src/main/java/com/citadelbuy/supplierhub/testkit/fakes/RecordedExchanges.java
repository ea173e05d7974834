package com.citadelbuy.supplierhub.testkit.fakes;

import com.citadelbuy.supplierhub.pipeline.Exchange;
import com.citadelbuy.supplierhub.pipeline.ExchangeLog;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps every exchange in memory. Thread-safe. */
public final class RecordedExchanges implements ExchangeLog {

    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Override
    public void record(Exchange exchange) {
        exchanges.add(exchange);
    }

    /** Oldest first. */
    public List<Exchange> all() {
        return List.copyOf(exchanges);
    }
}
