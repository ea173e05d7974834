package com.citadelbuy.supplierhub.pipeline;

import java.time.Duration;

/** One attempt over the wire, without any retry of its own. Thread-safe. */
public interface Transport {

    /**
     * Sends and waits for the whole answer.
     *
     * @param timeLeft after which the attempt is given up, whatever it is doing
     */
    Answer send(Outgoing request, Duration timeLeft) throws TransportException;
}
