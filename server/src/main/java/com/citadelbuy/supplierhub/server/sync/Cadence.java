package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import java.time.Duration;

/** How often a lane of a connection is gone through. */
@FunctionalInterface
public interface Cadence {

    Duration every(Connection connection, Lane lane);
}
