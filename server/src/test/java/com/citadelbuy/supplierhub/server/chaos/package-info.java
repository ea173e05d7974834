/**
 * The proof that no order is lost nor doubled: a hub of several processes is killed, cut off and lied to under load, and three
 * witnesses are compared afterwards: what clients were promised, our database, and the simulators' ledgers. Knows the hub
 * from outside only: its API, its tables, its processes. Start at {@link
 * com.citadelbuy.supplierhub.server.chaos.ChaosRun}; what counts as a mistake stands in {@code Checker}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.chaos;

import org.jspecify.annotations.NullMarked;
