package com.citadelbuy.supplierhub.server.platform;

import java.nio.file.Path;

/** A hub to be killed: starts the database, says so, and waits for its end. */
final class OrphanMaker {

    private OrphanMaker() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabaseTest.start(Path.of(arguments[0]));
        TestDatabase.execute(database.url(), "CREATE TABLE kept AS SELECT 42 AS answer");
        System.out.println("ready");
        System.out.flush();
        Thread.currentThread().join();
    }
}
