package com.citadelbuy.supplierhub.server.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the entries of a list of JSON nodes look like. They are described as such, and not checked with the body: the
 * handler checks each for itself, so that a wrong one does not refuse the others.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Entries {
    Class<?> value();
}
