/**
 * What an operator can set: read once from the environment, checked whole, then an immutable value that is handed
 * around. Knows no feature. Start at {@code Settings}; every setting is declared in {@code Declared}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.config;

import org.jspecify.annotations.NullMarked;
