package com.citadelbuy.supplierhub.server;

import com.citadelbuy.supplierhub.server.config.Settings;
import com.citadelbuy.supplierhub.simulators.Guide;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the simulators are: in this process, elsewhere, or nowhere.
 *
 * @param host those in this process, or null
 */
record SimulatorsOn(@Nullable SimulatorHost host, Settings.Simulators wanted) implements AutoCloseable {

    static SimulatorsOn start(Settings settings, Parts parts) {
        Settings.Simulators wanted = settings.simulators();
        @Nullable
        SimulatorHost host = wanted.inProcess()
                ? SimulatorHost.start(
                        wanted.port(),
                        settings.storage().dataDirectory().resolve("simulators"),
                        wanted.speed(),
                        parts.simulators())
                : null;
        return new SimulatorsOn(host, wanted);
    }

    /** Their common address, or null where there are none. */
    @Nullable
    URI url() {
        if (host != null) {
            return host.url();
        }
        return wanted.available() ? wanted.url() : null;
    }

    /** How to get into a supplier's simulator; empty where it has none. */
    Optional<Guide> guide(String supplier) {
        if (host != null) {
            return host.guide(supplier);
        }
        return wanted.available() ? new RemoteGuides(wanted.url()).guide(supplier) : Optional.empty();
    }

    @Override
    public void close() {
        if (host != null) {
            host.close();
        }
    }
}
