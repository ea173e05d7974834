/**
 * Doba: a marketplace of suppliers in the United States. Start at {@link
 * com.citadelbuy.supplierhub.connectors.doba.Doba}.
 */
@NullMarked
package com.citadelbuy.supplierhub.connectors.doba;

import org.jspecify.annotations.NullMarked;
