/**
 * Fake suppliers that speak the real wire. Each is written from its supplier's documents as a stranger would and knows
 * nothing of the hub, so that a mistake in a connector meets a witness that does not share it. Start at {@link
 * com.citadelbuy.supplierhub.simulators.Simulator}; {@link com.citadelbuy.supplierhub.simulators.SimulatorServer} serves
 * them over HTTP with faults on demand.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators;

import org.jspecify.annotations.NullMarked;
