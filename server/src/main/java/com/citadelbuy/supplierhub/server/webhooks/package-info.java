/**
 * What others send us: stored as it came before it is acknowledged, then read as durable work. A signed delivery is an
 * observation and goes through {@code intake} as a poll's does; an unsigned one is a hint that makes us look. Also has the
 * suppliers send to us, and notices when they stop. Knows no supplier by name. Start at {@link
 * com.citadelbuy.supplierhub.server.webhooks.WebhooksFeature}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.webhooks;

import org.jspecify.annotations.NullMarked;
