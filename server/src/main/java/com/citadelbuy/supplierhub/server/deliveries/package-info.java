/**
 * Outgoing webhooks: who wants to be told of events, and telling them, signed and again until they have heard it. Knows no
 * feature that makes events. Start at {@code EventEndpoints}; an event's way out is {@code FanOut}, then {@code DeliveryWork}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.deliveries;

import org.jspecify.annotations.NullMarked;
