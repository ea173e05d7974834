package com.citadelbuy.supplierhub.simulators;

/** The page of a supplier on which people register a callback, where its API has no call for that. */
public interface AppConsole {

    /**
     * Enters the one callback address of the app; empty text removes it.
     *
     * @throws IllegalArgumentException where the page would not take the address
     */
    void callback(String url);
}
