/** Holds the fake Pinduoduo against the documents. Start at {@code Shop}, who signs what the tests send. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.pinduoduo;

import org.jspecify.annotations.NullMarked;
