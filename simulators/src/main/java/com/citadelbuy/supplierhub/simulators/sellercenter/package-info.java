/**
 * Jumia's retired SellerCenter API, whose wire is that of a family of marketplaces: one endpoint, signed queries, answers in XML
 * or JSON, feeds, and webhooks that nobody signs. Only what the documents show is here.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.sellercenter;

import org.jspecify.annotations.NullMarked;
