/** The kit tried on a made-up supplier: what is right passes, and each planted mistake is caught. */
@NullMarked
package com.citadelbuy.supplierhub.testkit;

import org.jspecify.annotations.NullMarked;
