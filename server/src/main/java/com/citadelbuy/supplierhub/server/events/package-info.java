/**
 * Facts about our state, told to others: written with the change they tell of, given a public position after commit,
 * read by cursor without one being skipped. Knows no feature and nobody who listens. Start at {@code Events}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.events;

import org.jspecify.annotations.NullMarked;
