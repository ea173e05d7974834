package com.citadelbuy.supplierhub.server.connections;

import com.citadelbuy.supplierhub.spi.Capability;
import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Failure;
import java.util.function.Function;

/** Reads from suppliers while a caller waits; never inside a transaction. */
public final class LiveCalls {

    private final Connections connections;

    public LiveCalls(Connections connections) {
        this.connections = connections;
    }

    /** Asks; an account that the supplier refuses is noted on its connection before the failure goes on. */
    public <C extends Capability, T> T ask(Connection connection, Class<C> capability, Function<C, T> question) {
        C ability = connections.open(connection, capability);
        try {
            return question.apply(ability);
        } catch (SupplierException failed) {
            if (failed.failure().kind() == Failure.Kind.UNAUTHORIZED) {
                connections.mark(
                        connection,
                        Connection.Status.UNAUTHORIZED,
                        failed.failure().message());
            }
            throw failed;
        }
    }

    public boolean can(Connection connection, Class<? extends Capability> capability) {
        return connections.definition(connection).can(capability);
    }
}
