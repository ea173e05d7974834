/**
 * From records to JSON Schemas, and from schemas to plain sentences about what is wrong with a body. Knows Jackson and
 * the two schema libraries, nothing of HTTP; start at {@link SchemaBook}.
 */
@NullMarked
package com.citadelbuy.supplierhub.server.api.schema;

import org.jspecify.annotations.NullMarked;
