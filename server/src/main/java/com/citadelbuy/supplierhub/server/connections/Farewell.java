package com.citadelbuy.supplierhub.server.connections;

import org.jdbi.v3.core.Handle;

/** Something that the supplier is told when a connection ends, by somebody who does it as durable work. */
@FunctionalInterface
public interface Farewell {

    /**
     * Notes, in the transaction that ends the connection, that there is something to tell, if there is. Whoever answers so keeps
     * the secrets alive, sees to it that it comes to an end, and then has them forgotten: {@link Connections#forgetSecrets}.
     *
     * @return whether there is
     */
    boolean begins(Handle tx, Connection connection);
}
