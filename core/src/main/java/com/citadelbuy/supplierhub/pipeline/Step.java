package com.citadelbuy.supplierhub.pipeline;

/** One stage with all that come after it. */
interface Step {

    /** The value the call's reader made of the answer. */
    Object run(Call call) throws AttemptFailed;
}
