/**
 * Addresses that lead buyers to what suppliers sell and note who sent them. Asks suppliers through connections, knows products by the
 * catalogue, and keeps nothing. Start at {@link com.citadelbuy.supplierhub.server.links.Links}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.links;

import org.jspecify.annotations.NullMarked;
