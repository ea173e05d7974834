package com.citadelbuy.supplierhub.simulators.bigbuy;

/**
 * A shop owner.
 *
 * @param key what the control panel shows under "Synchronise with BigBuy"
 * @param purse what it holds at first, in euros
 * @param ordersByApi whether the pack that was bought allows orders over the API
 */
record Account(String key, String name, String purse, boolean ordersByApi) {}
