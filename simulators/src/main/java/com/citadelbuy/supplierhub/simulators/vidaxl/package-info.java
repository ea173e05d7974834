/**
 * A fake vidaXL, built from the supplier's documents alone; it must not know how the hub talks to it. It speaks the first
 * version of the API and serves the CSV feeds; of the second version the documents know neither address nor paths. Start at
 * {@link com.citadelbuy.supplierhub.simulators.vidaxl.VidaXlSimulator}: the front checks path, format, credentials and
 * limit, then one small class per subject answers.
 */
@NullMarked
package com.citadelbuy.supplierhub.simulators.vidaxl;

import org.jspecify.annotations.NullMarked;
