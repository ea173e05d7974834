/** Temu's open platform as the software of a shop meets it. Start at {@link com.citadelbuy.supplierhub.simulators.temu.TemuSimulator}. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.temu;

import org.jspecify.annotations.NullMarked;
