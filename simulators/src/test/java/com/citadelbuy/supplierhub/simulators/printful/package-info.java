/** What the Printful simulator promises. {@code Shop} is the client that all tests use. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.printful;

import org.jspecify.annotations.NullMarked;
