package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.server.connections.Connection;
import com.citadelbuy.supplierhub.server.work.Lease;

/** A supplier order that was taken up, with what is needed to work on it. */
record Task(Lease lease, SupplierOrder order, Connection connection, Pace pace) {}
