/** The routes of what is sent to us, and the shapes they speak. */
@NullMarked
package com.citadelbuy.supplierhub.server.api.webhooks;

import org.jspecify.annotations.NullMarked;
