/**
 * A fake Alibaba.com open platform: its signed gateway, the dropshipping interfaces of a buyer, and their two families of
 * envelopes. Knows nothing of the hub. Start at {@link
 * com.citadelbuy.supplierhub.simulators.alibaba.AlibabaSimulator}; {@code Gateway} holds what every call must pass.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.alibaba;

import org.jspecify.annotations.NullMarked;
