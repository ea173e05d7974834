/**
 * Calls to places that users name: the receivers of events, the files of designs and feeds. Whoever can name a place could
 * else make the hub call into the network it stands in. So every URL is read strictly, every address that its host stands for
 * is looked at, and the connection goes to an address that was looked at and to no other. Knows nothing of what is called for.
 * Start at {@code OutboundGuard}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.platform.outbound;

import org.jspecify.annotations.NullMarked;
