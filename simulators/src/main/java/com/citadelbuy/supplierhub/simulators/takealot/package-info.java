/**
 * A fake Takealot, built from the marketplace's documents alone; it must not know how the hub talks to it. Start at {@link
 * com.citadelbuy.supplierhub.simulators.takealot.TakealotSimulator}: the front checks key, limit and path of both surfaces,
 * then one small class per subject answers.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.takealot;

import org.jspecify.annotations.NullMarked;
