/**
 * One package per supplier, and the list of them all. Connectors translate between a supplier's wire and the SPI's words;
 * they know nothing of the server, the pipeline or each other. Start at {@link Suppliers}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors;

import org.jspecify.annotations.NullMarked;
