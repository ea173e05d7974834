/**
 * Small annotations for the components of request and reply records. They say what a value must look like, and from
 * them come validation, the OpenAPI document and its examples. Knows nothing but itself; start at {@link Describe}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.platform.schema;

import org.jspecify.annotations.NullMarked;
