/**
 * Reading and writing suppliers' JSON: exact numbers, lists in all the wrappings that gateways put around them. Used by
 * wire records of connectors and by the pipeline.
 */
@NullMarked
package com.citadelbuy.supplierhub.spi.wire;

import org.jspecify.annotations.NullMarked;
