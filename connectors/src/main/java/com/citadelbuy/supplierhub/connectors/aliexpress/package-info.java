/**
 * AliExpress' dropshipping methods on its IOP gateway. {@link AliExpress} says what it is and can; {@link
 * AliExpressEnvelope} brings the three layers in which it says no into one; the other classes translate one group of
 * capabilities each.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.aliexpress;

import org.jspecify.annotations.NullMarked;
