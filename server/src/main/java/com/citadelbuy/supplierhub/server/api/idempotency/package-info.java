/**
 * Remembers the answers of writes by their Idempotency-Key, so that a client may repeat a call whose answer it lost.
 * Knows the database and the vault, nothing of HTTP; start at {@link IdempotencyKeys}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.idempotency;

import org.jspecify.annotations.NullMarked;
