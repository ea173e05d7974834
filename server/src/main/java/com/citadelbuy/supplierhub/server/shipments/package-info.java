/**
 * Parcels and what is known of their way. Tracking numbers are a set that only grows; an event is told once. Start at
 * {@link com.citadelbuy.supplierhub.server.shipments.Shipments}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.shipments;

import org.jspecify.annotations.NullMarked;
