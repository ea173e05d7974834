/**
 * Sync over HTTP: runs, bulk imports, what could not be read, and how all lanes stand and could stand. Knows no SQL and no supplier. Start at
 * {@link com.citadelbuy.supplierhub.server.api.sync.RunRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.sync;

import org.jspecify.annotations.NullMarked;
