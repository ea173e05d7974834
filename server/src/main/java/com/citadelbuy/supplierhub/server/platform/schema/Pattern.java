package com.citadelbuy.supplierhub.server.platform.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Regular expression (ECMA-262) that the text must match; anchor it. The words say it to a person. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Pattern {
    String value();

    /** Completes "must be …", as in "a two-letter country code". */
    String words();
}
