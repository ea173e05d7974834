/** The wire that the platforms of one house share: how their gateway reads a request, and how calls and pushes are signed. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.iop;

import org.jspecify.annotations.NullMarked;
