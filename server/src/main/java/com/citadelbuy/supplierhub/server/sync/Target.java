package com.citadelbuy.supplierhub.server.sync;

/**
 * A product that a run is to read.
 *
 * @param position among the run's items; 0 where it has none
 * @param place where the run stands once it is done
 */
record Target(int position, String place, String supplierProductId) {}
