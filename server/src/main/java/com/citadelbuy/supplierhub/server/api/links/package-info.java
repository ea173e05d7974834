/**
 * Links to suppliers' products over HTTP: request, view and route. Start at {@link
 * com.citadelbuy.supplierhub.server.api.links.LinkRoutes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.links;

import org.jspecify.annotations.NullMarked;
