package com.citadelbuy.supplierhub.spi;

import java.time.InstantSource;
import java.util.Optional;

/** An open line to a supplier for one connection; never stored. Thread-safe. */
public interface Session {

    SupplierHttp http();

    /** A setting of the connection that the definition declares; empty when it is not set and has no default. */
    Optional<String> setting(String name);

    InstantSource clock();
}
