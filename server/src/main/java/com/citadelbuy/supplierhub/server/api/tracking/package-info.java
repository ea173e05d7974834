/** The routes of tracking and the shapes they speak. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.tracking;

import org.jspecify.annotations.NullMarked;
