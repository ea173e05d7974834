package com.citadelbuy.supplierhub.simulators;

/** A simulator of a supplier that tells in a list which of its goods it has changed. */
public interface Editable {

    /** Somebody there changes the product so that it reads otherwise; false where there is no such product. */
    boolean edit(String productId);
}
