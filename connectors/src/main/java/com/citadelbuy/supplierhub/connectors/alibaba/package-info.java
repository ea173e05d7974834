/**
 * Alibaba.com's buyer API for dropshipping on its IOP gateway. {@link Alibaba} says what it is and can; {@link AlibabaErrors}
 * tells its three dialects of yes and no apart; the other classes translate one group of capabilities each.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.alibaba;

import org.jspecify.annotations.NullMarked;
