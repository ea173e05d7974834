/**
 * What went over the wire to suppliers, over HTTP. Start at {@link
 * com.citadelbuy.supplierhub.server.api.exchanges.ExchangeRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.exchanges;

import org.jspecify.annotations.NullMarked;
