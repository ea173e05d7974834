package com.citadelbuy.supplierhub.server.api.suppliers;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.connections.Environment;
import com.citadelbuy.supplierhub.server.platform.schema.Describe;
import com.citadelbuy.supplierhub.server.platform.schema.Example;
import com.citadelbuy.supplierhub.spi.Field;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A connection without its secrets. */
public record ConnectionView(
        @Example("conn_01jd4n3w8x2v5q7r9t0b1c4e6g") String id,
        @Example("aliexpress") String supplier,
        String name,
        Environment environment,

        @Describe("active, unchecked, needs_authorization, unauthorized or disconnected.") @Example("active")
        String status,

        @Nullable String statusReason,

        @Describe("As they were given; secret ones are left out.")
        Map<String, String> settings,

        @Describe("Where to send a person to authorise it; valid for 15 minutes and once.") @Nullable
        URI authorizeUrl,

        @Describe("How to get an authorize_url, where the connection waits for one.") @Nullable
        String authorizeWith,

        Instant createdAt,
        Instant updatedAt) {

    static ConnectionView of(SupplierDefinition definition, Connection connection) {
        return of(definition, connection, null);
    }

    static ConnectionView of(SupplierDefinition definition, Connection connection, @Nullable URI authorizeUrl) {
        return new ConnectionView(
                connection.id(),
                connection.supplier(),
                connection.name(),
                connection.environment(),
                connection.status().name().toLowerCase(Locale.ROOT),
                connection.statusReason(),
                shown(definition, connection.settings()),
                authorizeUrl,
                connection.status() == Connection.Status.NEEDS_AUTHORIZATION ? authorizeWith(connection) : null,
                connection.createdAt(),
                connection.updatedAt());
    }

    private static Map<String, String> shown(SupplierDefinition definition, Map<String, String> settings) {
        Map<String, String> shown = new TreeMap<>(settings);
        definition.settings().stream().filter(Field::secret).map(Field::name).forEach(shown::remove);
        return shown;
    }

    private static String authorizeWith(Connection connection) {
        return "POST /api/v1/suppliers/" + connection.supplier() + "/authorize?connection_id=" + connection.id();
    }
}
