package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Line;
import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.server.platform.Refusal;
import com.citadelbuy.supplierhub.spi.SupplierDefinition;
import com.citadelbuy.supplierhub.spi.TokenFlow;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Consent in a browser: we send a person to the supplier with a state, the supplier sends them back with it and a code.
 * A state is 256 random bits, kept hashed, valid for a quarter of an hour and once.
 */
public final class Authorizations {

    private final Connections connections;
    private final AuthorizationStore store;
    private final Lines lines;
    private final Pipelines pipelines;
    private final RandomGenerator random;
    private final InstantSource clock;
    private final URI publicUrl;

    Authorizations(
            Connections connections,
            AuthorizationStore store,
            Lines lines,
            Pipelines pipelines,
            RandomGenerator random,
            InstantSource clock,
            URI publicUrl) {
        this.connections = connections;
        this.store = store;
        this.lines = lines;
        this.pipelines = pipelines;
        this.random = random;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** Where to send the person; each call makes a new state. */
    public URI begin(Connection connection) {
        SupplierDefinition definition = connections.definition(connection);
        TokenFlow.Consent consent = consent(definition);
        String state = newState();
        store.begin(connection, hash(state), clock.instant());
        Line line = lines.of(connection);
        return consent.authorizeUrl(line.base(), line.credentials(), callback(definition), state);
    }

    /** The person is back: trades the code, stores the tokens, opens the connection. */
    public Connection finish(String supplierId, String state, String code) {
        AuthorizationStore.Pending pending = store.take(hash(state), clock.instant())
                .orElseThrow(() -> new Refusal.Invalid(
                        "authorization_unknown",
                        "This authorisation is unknown, already used or older than 15 minutes. Begin anew.",
                        java.util.List.of(new Refusal.FieldError("query:state", "Unknown, used or too old."))));
        Connection connection = connections.get(pending.workspaceId(), pending.connectionId());
        if (!connection.supplier().equals(supplierId)) {
            throw Refusal.Invalid.field("query:state", "This state belongs to another supplier.");
        }
        SupplierDefinition definition = connections.definition(connection);
        pipelines.exchange(lines.of(connection), consent(definition), code, callback(definition));
        connections.mark(connection, Connection.Status.ACTIVE, null);
        return connections.get(connection.workspaceId(), connection.id());
    }

    private String newState() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private URI callback(SupplierDefinition definition) {
        return URI.create(publicUrl + "/api/v1/suppliers/" + definition.id() + "/callback");
    }

    private static TokenFlow.Consent consent(SupplierDefinition definition) {
        if (definition.tokens() instanceof TokenFlow.Consent consent) {
            return consent;
        }
        throw new Refusal.Clash("no_authorization_needed", definition.name() + " needs no consent in a browser.");
    }

    private static byte[] hash(String state) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
