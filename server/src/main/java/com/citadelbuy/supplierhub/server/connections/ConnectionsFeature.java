package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.pipeline.Pipelines;
import com.citadelbuy.supplierhub.server.events.Events;
import com.citadelbuy.supplierhub.server.platform.Database;
import com.citadelbuy.supplierhub.server.platform.Ids;
import com.citadelbuy.supplierhub.server.platform.Vault;
import com.citadelbuy.supplierhub.simulators.Guide;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * The feature, put together.
 *
 * @param connections what other features use
 * @param authorizations consent in a browser
 * @param tokens keeps them from ending unused
 */
public record ConnectionsFeature(Connections connections, Authorizations authorizations, TokenKeeping tokens) {

    /**
     * What it stands on.
     *
     * @param replica names this process among those that share the database
     * @param random cannot be guessed
     * @param guides of the simulators, by supplier id
     * @param publicUrl where browsers reach us
     */
    public record Ground(
            Database database,
            Vault vault,
            Events events,
            Ids ids,
            RandomGenerator random,
            InstantSource clock,
            String replica,
            Function<String, Optional<Guide>> guides,
            URI publicUrl,
            ConnectionWorkspaces workspaces) {}

    public static ConnectionsFeature on(
            Ground ground, SupplierRegistry suppliers, Addresses addresses, Pipelines pipelines) {
        ConnectionStore store = new ConnectionStore(ground.database(), ground.vault());
        Lines lines = new Lines(suppliers, addresses, store, ground.replica(), ground.clock());
        Connections connections = new Connections(
                suppliers,
                ground.database(),
                store,
                lines,
                pipelines,
                new SimulatorAccounts(ground.guides()),
                ground.events(),
                ground.workspaces(),
                ground.ids(),
                ground.clock());
        Authorizations authorizations = new Authorizations(
                connections,
                new AuthorizationStore(ground.database()),
                lines,
                pipelines,
                ground.random(),
                ground.clock(),
                ground.publicUrl());
        return new ConnectionsFeature(
                connections, authorizations, new TokenKeeping(connections, store, lines, pipelines, ground.clock()));
    }
}
