/** Signatures that several suppliers share, each held to its published vectors byte by byte. Pure functions. */
@NullMarked
package com.citadelbuy.supplierhub.spi.signing;

import org.jspecify.annotations.NullMarked;
