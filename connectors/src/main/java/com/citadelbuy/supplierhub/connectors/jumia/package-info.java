/** Jumia, on which one sells in Africa: own listings, what was sold, and sending it off with Jumia's carriers. */
@NullMarked
package com.citadelbuy.supplierhub.connectors.jumia;

import org.jspecify.annotations.NullMarked;
