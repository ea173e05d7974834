/** The signature of a family of gateways: sorted parameters between two secrets, MD5. */
@NullMarked
package com.citadelbuy.supplierhub.simulators.sortedmd5;

import org.jspecify.annotations.NullMarked;
