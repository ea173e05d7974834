/** Pinduoduo, on which one sells in mainland China, and whose affiliates lead buyers to what others sell there. */
@NullMarked
package com.citadelbuy.supplierhub.connectors.pinduoduo;

import org.jspecify.annotations.NullMarked;
