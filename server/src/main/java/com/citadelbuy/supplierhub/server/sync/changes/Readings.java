package com.citadelbuy.supplierhub.server.sync.changes;

import com.citadelbuy.supplierhub.server.connections.Connection;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Has products read that a list of changes named. */
public interface Readings {

    /**
     * Notes those of them that were not read, and do not wait to be read, because of this change or a later one. Nothing is read
     * within the call; what is noted is read whoever dies.
     *
     * @return how many were noted
     */
    int note(Handle tx, Connection connection, List<DueProduct> products);

    /** How many that were noted wait to be read. */
    int waiting(Handle handle, Connection connection);
}
