/** Holds the fake Temu against the documents. Start at {@code Shop}, who signs what the tests send. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.temu;

import org.jspecify.annotations.NullMarked;
