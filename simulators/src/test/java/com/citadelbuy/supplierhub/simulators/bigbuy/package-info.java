/** What the fake CJdropshipping promises; asked on the wire's level only. Start at {@code Shop}, the asking hand. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.bigbuy;

import org.jspecify.annotations.NullMarked;
