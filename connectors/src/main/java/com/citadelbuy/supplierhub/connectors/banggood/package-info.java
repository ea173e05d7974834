/**
 * Banggood's dropshipping API. {@link com.citadelbuy.supplierhub.connectors.banggood.Banggood} says what it is and can;
 * the other classes translate one group of capabilities each. Orders are imported there and paid by a person.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.banggood;

import org.jspecify.annotations.NullMarked;
