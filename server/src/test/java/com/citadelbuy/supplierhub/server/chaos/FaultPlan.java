package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.simulators.Fault;

/**
 * A fault that is to strike.
 *
 * @param method empty: any
 * @param path how the path begins
 */
record FaultPlan(String supplier, Fault fault, int times, String method, String path) {}
