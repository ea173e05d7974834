/** The made-up suppliers against the kit. */
@NullMarked
package com.citadelbuy.supplierhub.testkit.synthetic;

import org.jspecify.annotations.NullMarked;
