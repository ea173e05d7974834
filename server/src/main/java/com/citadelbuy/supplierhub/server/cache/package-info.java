/**
 * Keeps what is read often in memory, for as long as it is surely true. Knows no feature and nothing of what it keeps;
 * start at {@link com.citadelbuy.supplierhub.server.cache.HotReads}; what replicas share lies behind
 * {@link com.citadelbuy.supplierhub.server.cache.SecondLevel}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.cache;

import org.jspecify.annotations.NullMarked;
