/**
 * What happened, over HTTP: as a list to page through, and as a stream. Start at {@link
 * com.citadelbuy.supplierhub.server.api.events.EventRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.events;

import org.jspecify.annotations.NullMarked;
