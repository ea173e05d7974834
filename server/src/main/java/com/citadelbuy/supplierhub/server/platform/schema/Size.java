package com.citadelbuy.supplierhub.server.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Length of a text, or number of entries of a list or map. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Size {
    int min() default 0;

    int max() default Integer.MAX_VALUE;
}
