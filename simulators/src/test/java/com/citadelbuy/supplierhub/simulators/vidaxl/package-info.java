/** What the fake vidaXL promises; asked on the wire's level only. Start at {@code Shop}, the asking hand. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.vidaxl;

import org.jspecify.annotations.NullMarked;
