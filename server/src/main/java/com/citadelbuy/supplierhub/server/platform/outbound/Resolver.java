package com.citadelbuy.supplierhub.server.platform.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;

/** Finds the addresses that a name stands for now. */
@FunctionalInterface
public interface Resolver {

    /** @throws UnknownHostException when there is no such name, or nobody who knows it answers */
    List<InetAddress> resolve(String name) throws UnknownHostException;

    /** As the machine does. */
    static Resolver system() {
        return new PatientNames(name -> List.of(InetAddress.getAllByName(name)), Duration.ofSeconds(5));
    }
}
