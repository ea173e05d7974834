/**
 * A fake Doba, built from the supplier's documents alone; it must not know how the hub talks to it. Start at {@link
 * com.citadelbuy.supplierhub.simulators.doba.DobaSimulator}: the front checks signature, address, limit and path, then one
 * small class per subject answers.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.doba;

import org.jspecify.annotations.NullMarked;
