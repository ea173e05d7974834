/** The routes of sales and the shapes they speak. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.sales;

import org.jspecify.annotations.NullMarked;
