/**
 * A fake AliExpress Open Platform: one signed gateway for dropshippers, with its two families of interfaces, its wrapped
 * lists and its mixed scalars. Knows nothing of the hub. Start at {@link
 * com.citadelbuy.supplierhub.simulators.aliexpress.AliexpressSimulator}; {@code Gateway} holds what every call must pass.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.aliexpress;

import org.jspecify.annotations.NullMarked;
