/** What the fake one promises; asked on the wire's level only. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.sellercenter;

import org.jspecify.annotations.NullMarked;
