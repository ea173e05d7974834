/** What the fake Doba promises; asked on the wire's level only. Start at {@code Shop}, the asking hand. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.doba;

import org.jspecify.annotations.NullMarked;
