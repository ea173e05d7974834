package com.citadelbuy.supplierhub.spi;

import com.citadelbuy.supplierhub.spi.model.AccountInfo;

/**
 * Asks who is behind the credentials. Repeatable; costs as little as the supplier allows.
 */
public non-sealed interface CheckAccount extends Capability {

    AccountInfo check();
}
