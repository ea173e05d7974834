/**
 * How fresh a catalogue can be within what its supplier allows: reckoned from declared limits and costs, before anything is
 * enabled. Knows nothing of runs. Start at {@link com.citadelbuy.supplierhub.server.sync.plan.Planner}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.sync.plan;

import org.jspecify.annotations.NullMarked;
