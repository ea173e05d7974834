/**
 * What every feature stands on and nothing of the trade: database, clock, ids, sealing of secrets, JSON, refusals,
 * cursors. Knows no feature.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.platform;

import org.jspecify.annotations.NullMarked;
