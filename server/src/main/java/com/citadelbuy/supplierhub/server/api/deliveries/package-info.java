/** Endpoints that are told of events, and the log of what they were told, over HTTP. Knows no SQL. Start at {@code EndpointRoutes}. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.deliveries;

import org.jspecify.annotations.NullMarked;
