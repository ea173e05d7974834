/**
 * Printful as its documents describe it: v1 and v2 side by side on one host, three error envelopes, a "Manual order /
 * API" store whose products are sold by their sync variants. Knows only the documents, never a connector. Start at
 * {@link com.citadelbuy.supplierhub.simulators.printful.PrintfulSimulator}, whose route table lies in {@code Routes}.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.printful;

import org.jspecify.annotations.NullMarked;
