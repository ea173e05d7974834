/** Holds the fake AliExpress against the documents. Start at {@code Buyer}, who signs what the tests send. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.aliexpress;

import org.jspecify.annotations.NullMarked;
