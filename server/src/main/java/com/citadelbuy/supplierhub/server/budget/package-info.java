/**
 * What suppliers allow, shared by all replicas. Knows keys and units only, neither suppliers nor what is asked of them. Start
 * at {@link com.citadelbuy.supplierhub.server.budget.SharedLimiter}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.budget;

import org.jspecify.annotations.NullMarked;
