package com.citadelbuy.supplierhub.simulators.jumia;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application of the kind Self Authorization: an id, no secret. All of them belong to one master shop.
 *
 * @param roles what its user may do
 */
record App(String clientId, Set<Role> roles) {

    /** May do everything: the one for demos. */
    static final App FULL = new App("1b2c3d4e-5f60-4718-8a9b-0c1d2e3f4a5b", Set.of(Role.values()));

    /** May read orders and nothing else: everything that needs another role is a 403. */
    static final App VIEWER = new App("7d6c5b4a-3f2e-4d1c-9b0a-f9e8d7c6b5a4", Set.of(Role.NONE, Role.ORDER_VIEWER));

    private static final List<App> ALL = List.of(FULL, VIEWER);

    static Optional<App> byClientId(String clientId) {
        return ALL.stream().filter(app -> app.clientId().equals(clientId)).findFirst();
    }
}
