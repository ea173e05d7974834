/**
 * How operators see the hub from outside: health, figures, log lines. Knows features only by the functions they hand
 * in, and no HTTP. Start at {@code Health} and {@code Metrics}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.ops;

import org.jspecify.annotations.NullMarked;
