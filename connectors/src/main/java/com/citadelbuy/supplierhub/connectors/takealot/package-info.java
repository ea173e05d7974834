/** Takealot, on which one sells in South Africa: own offers, what was sold and what comes back. */
@NullMarked
package com.citadelbuy.supplierhub.connectors.takealot;

import org.jspecify.annotations.NullMarked;
