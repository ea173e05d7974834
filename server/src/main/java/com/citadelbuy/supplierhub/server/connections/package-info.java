/**
 * A workspace's accounts at suppliers: credentials and tokens sealed, consent, health, and the sessions through which all
 * other features talk to suppliers. Knows nothing of products or orders. Start at {@link
 * com.citadelbuy.supplierhub.server.connections.Connections}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.connections;

import org.jspecify.annotations.NullMarked;
