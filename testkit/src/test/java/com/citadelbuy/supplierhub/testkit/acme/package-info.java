/**
 * A made-up supplier, its connector and its simulator, on which the kit itself is tried. It has the usual oddities:
 * errors with status 200, ids beyond 2^53, orders that are placed first and paid later.
 */
@NullMarked
package com.citadelbuy.supplierhub.testkit.acme;

import org.jspecify.annotations.NullMarked;
