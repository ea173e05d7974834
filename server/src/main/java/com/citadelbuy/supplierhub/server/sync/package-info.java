/**
 * Looks at suppliers again and again: at orders one by one ({@link com.citadelbuy.supplierhub.server.sync.OrderWatch}, which
 * hands what it sees to the intake), at products by runs that survive crashes. A run is a row of a queue; it is started by
 * {@link com.citadelbuy.supplierhub.server.sync.SyncRuns} or the schedule and taken further step by step. Start at {@link
 * com.citadelbuy.supplierhub.server.sync.SyncWork}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.sync;

import org.jspecify.annotations.NullMarked;
