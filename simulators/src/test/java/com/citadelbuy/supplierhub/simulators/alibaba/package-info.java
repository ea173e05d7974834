/** Holds the fake Alibaba.com against the documents. Start at {@code Buyer}, who signs what the tests send. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.alibaba;

import org.jspecify.annotations.NullMarked;
