/**
 * A fake Pinduoduo Open Platform, with two of its faces: that of affiliates, who search promoted goods, make links and read
 * commission orders, and that of merchants, who run a shop. One signed gateway serves both; replies stand under roots that do
 * not follow from the type. Start at {@link com.citadelbuy.supplierhub.simulators.pinduoduo.PinduoduoSimulator}.
 *
 * <p>Left out, since the simulators' server speaks HTTP: the WebSocket over which merchants are told of sales, and with it the
 * calls that permit it. Left out, since the documents give no whole shape: refunds, contract printing, uploads and the calls in
 * {@code Withheld}. The ready account has no authorisation for those.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.pinduoduo;

import org.jspecify.annotations.NullMarked;
