/**
 * Orders sent by the thousand: kept sealed as they came, then placed in chunks, each item accepted or refused for itself.
 * Knows nothing of suppliers; placing is left to {@code Orders}. Start at {@link
 * com.citadelbuy.supplierhub.server.orders.bulk.Batches} (what a client does) and {@code BatchWork} (what a worker does).
 */
@NullMarked
package com.citadelbuy.supplierhub.server.orders.bulk;

import org.jspecify.annotations.NullMarked;
