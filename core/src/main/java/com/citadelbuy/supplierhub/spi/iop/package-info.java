/**
 * What suppliers on Alibaba's IOP gateway have in common: how requests are signed, in what words the gate refuses, and how
 * deliveries are proven. What the methods behind the gate say is each supplier's own.
 */
@NullMarked
package com.citadelbuy.supplierhub.spi.iop;

import org.jspecify.annotations.NullMarked;
