/**
 * The one door for facts from suppliers: a poll and a webhook enter here alike and run the same way into the features.
 * Decides nothing itself.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.intake;

import org.jspecify.annotations.NullMarked;
