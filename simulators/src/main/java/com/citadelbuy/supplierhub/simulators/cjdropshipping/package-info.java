/**
 * A fake CJdropshipping, built from the supplier's documents alone; it must not know how the hub talks to it. Start at
 * {@link com.citadelbuy.supplierhub.simulators.cjdropshipping.CjdropshippingSimulator}: the front checks path, token,
 * limits and body, then one small class per subject answers.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.cjdropshipping;

import org.jspecify.annotations.NullMarked;
