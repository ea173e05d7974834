/** What all simulators share when they are served: faults and the tester's hand. */
@NullMarked
package com.citadelbuy.supplierhub.simulators;

import org.jspecify.annotations.NullMarked;
