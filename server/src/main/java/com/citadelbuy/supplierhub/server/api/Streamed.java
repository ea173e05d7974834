package com.citadelbuy.supplierhub.server.api;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is written while it is sent, for what may be too long to be held, or goes on for a while. Runs once, on the
 * request's thread. What it refuses before it has written anything is answered as always; where it fails later the connection
 * is cut, so that nobody takes a part for the whole.
 */
@FunctionalInterface
public interface Streamed {

    /**
     * Writes all of it; {@code flush} sends what is written so far.
     *
     * @throws IOException when the client has gone
     */
    void to(OutputStream out) throws IOException;
}
