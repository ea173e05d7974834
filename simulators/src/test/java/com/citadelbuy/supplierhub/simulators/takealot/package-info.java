/** What the fake Takealot promises; asked on the wire's level only. Start at {@code Shop}, the asking hand. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.takealot;

import org.jspecify.annotations.NullMarked;
