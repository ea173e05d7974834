/** Temu's partner platform, on which one sells: own goods and their stock, what was sold, what was sent off. */
@NullMarked
package com.citadelbuy.supplierhub.connectors.temu;

import org.jspecify.annotations.NullMarked;
