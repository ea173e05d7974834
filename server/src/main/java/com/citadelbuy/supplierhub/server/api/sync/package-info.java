/**
 * Sync over HTTP. Knows no SQL and no supplier. Start at {@link com.citadelbuy.supplierhub.server.api.sync.PlanRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.sync;

import org.jspecify.annotations.NullMarked;
