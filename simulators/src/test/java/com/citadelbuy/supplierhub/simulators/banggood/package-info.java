/** Holds the fake Banggood against the documents. Start at {@code Merchant}, who sends what the tests send. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.banggood;

import org.jspecify.annotations.NullMarked;
