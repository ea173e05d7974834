/** The list of all simulators, apart from their common front so that neither knows the other in a circle. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.registry;

import org.jspecify.annotations.NullMarked;
