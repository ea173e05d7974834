package com.citadelbuy.supplierhub.server.api;

/**
 * What a route does. Runs on a virtual thread, many at once; refuses by throwing a
 * {@link com.citadelbuy.supplierhub.server.platform.Refusal}, and may let a supplier's exception pass.
 */
@FunctionalInterface
public interface Handler<I, O> {

    Answer<O> handle(Call<I> call);
}
