package com.citadelbuy.supplierhub.testkit.contract;

import java.util.List;

/** The checks of one concern. What does not apply to a subject is not in its list, so that nothing is ever skipped. */
@FunctionalInterface
public interface Suite {

    List<Check> checks(Subject subject);
}
