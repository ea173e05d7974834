/** The routes of orders and the shapes they speak. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.orders;

import org.jspecify.annotations.NullMarked;
