package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Line;
import com.citadelbuy.supplierhub.pipeline.MemoryTokenVault;
import com.citadelbuy.supplierhub.pipeline.Pause;
import com.citadelbuy.supplierhub.pipeline.TokenVault;
import com.citadelbuy.supplierhub.pipeline.Urgency;
import com.citadelbuy.supplierhub.spi.Credentials;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Puts together what the pipeline needs to talk for a connection. */
final class Lines {

    private final SupplierRegistry suppliers;
    private final Addresses addresses;
    private final ConnectionStore store;
    private final String replica;
    private final InstantSource clock;

    Lines(SupplierRegistry suppliers, Addresses addresses, ConnectionStore store, String replica, InstantSource clock) {
        this.suppliers = suppliers;
        this.addresses = addresses;
        this.store = store;
        this.replica = replica;
        this.clock = clock;
    }

    /** Refuses to connect to a supplier where nobody is any more. */
    void refuseRetired(SupplierDefinition definition, Environment environment) {
        addresses.refuseRetired(definition, environment);
    }

    /** For a connection that is stored, in the foreground. */
    Line of(Connection connection) {
        return of(connection, Urgency.FOREGROUND);
    }

    /** For a connection that is stored. */
    Line of(Connection connection, Urgency urgency) {
        ConnectionStore.Keys keys = store.keys(connection);
        TokenVault vault = new SealedTokenVault(store, connection, keys.tokens(), replica, clock, Pause.real());
        return line(connection, urgency, keys.credentials(), vault);
    }

    /** For one that is about to be tried; its tokens stay in memory until it is stored. */
    Line trial(Connection connection, Credentials credentials, MemoryTokenVault vault) {
        return line(connection, Urgency.FOREGROUND, credentials, vault);
    }

    private Line line(Connection connection, Urgency urgency, Credentials credentials, TokenVault vault) {
        SupplierDefinition definition = suppliers.get(connection.supplier());
        Map<String, String> settings = settings(definition, connection);
        return new Line(
                definition,
                connection.id(),
                addresses.of(definition, connection.environment(), settings),
                urgency,
                credentials,
                settings,
                vault);
    }

    private static Map<String, String> settings(SupplierDefinition definition, Connection connection) {
        Map<String, String> settings =
                new HashMap<>(FieldCheck.withFallbacks(definition.settings(), connection.settings()));
        if (connection.environment() == Environment.SANDBOX) {
            settings.put(Connections.SANDBOX_SETTING, "true");
        }
        return settings;
    }
}
