/** Jumia as a seller sees it. Start at {@link com.citadelbuy.supplierhub.simulators.jumia.JumiaSimulator}. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.jumia;

import org.jspecify.annotations.NullMarked;
