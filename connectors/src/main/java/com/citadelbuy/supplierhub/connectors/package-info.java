/**
 * The suppliers, one package each, and the list of them. A connector translates between a supplier's words and ours and
 * does nothing else: it sees {@code spi} alone, never the pipeline, a simulator or the server. Start at {@link
 * com.citadelbuy.supplierhub.connectors.Suppliers}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors;

import org.jspecify.annotations.NullMarked;
