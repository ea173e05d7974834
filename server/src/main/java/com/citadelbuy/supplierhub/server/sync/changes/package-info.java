/**
 * Reads which products suppliers say have changed, between the walks over all of them. What is told is a hint: those of ours
 * are noted to be read, in the transaction that moves the place in the list. Knows nothing of runs. Start at {@link
 * com.citadelbuy.supplierhub.server.sync.changes.ChangeLanes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.sync.changes;

import org.jspecify.annotations.NullMarked;
