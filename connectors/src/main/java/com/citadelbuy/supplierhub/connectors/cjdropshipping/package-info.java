/**
 * CJdropshipping's API 2.0. {@link Cj} says what it is and can; the other classes translate one group of capabilities each.
 * Replies come in an envelope that says yes in several ways, so that only the rules in {@link Cj} judge them.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.cjdropshipping;

import org.jspecify.annotations.NullMarked;
