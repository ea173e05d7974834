package com.citadelbuy.supplierhub.server.sync;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.sync.plan.Pick;
import com.citadelbuy.supplierhub.server.sync.plan.Plans;
import com.citadelbuy.supplierhub.server.sync.plan.Share;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Chooses what a stock run looks at where it cannot look at everything. */
interface Picker {

    /** Empty where everything can be looked at. */
    Optional<Share> share(Connection connection);

    List<Pick> pick(Handle tx, Connection connection, Share share);

    /** Everything is looked at, however long it takes. */
    static Picker none() {
        return new Picker() {
            @Override
            public Optional<Share> share(Connection connection) {
                return Optional.empty();
            }

            @Override
            public List<Pick> pick(Handle tx, Connection connection, Share share) {
                return List.of();
            }
        };
    }

    static Picker by(Plans plans) {
        return new Picker() {
            @Override
            public Optional<Share> share(Connection connection) {
                return plans.share(connection);
            }

            @Override
            public List<Pick> pick(Handle tx, Connection connection, Share share) {
                return plans.picks(tx, connection, share);
            }
        };
    }
}
