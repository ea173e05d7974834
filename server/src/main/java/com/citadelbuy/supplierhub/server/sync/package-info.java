/**
 * Looks at suppliers again and again and hands what it sees to the intake. Start at {@link
 * com.citadelbuy.supplierhub.server.sync.OrderWatch}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.sync;

import org.jspecify.annotations.NullMarked;
