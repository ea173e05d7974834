/**
 * vidaXL: products, stock, orders and parcels of a dropshipping account of its shop platform. The feeds, which hold the rest of
 * the content, are files and not here. Start at {@link com.citadelbuy.supplierhub.connectors.vidaxl.VidaXl}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.vidaxl;

import org.jspecify.annotations.NullMarked;
