/**
 * Marketplaces that speak the SellerCenter protocol: one address, actions named by a parameter, a signed query. What they have in
 * common is the family's; a member says where it lies and how it stands. Jumia's is switched off.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.sellercenter;

import org.jspecify.annotations.NullMarked;
