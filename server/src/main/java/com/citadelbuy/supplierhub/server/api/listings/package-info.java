/** The routes of listings and the shapes they speak. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.listings;

import org.jspecify.annotations.NullMarked;
