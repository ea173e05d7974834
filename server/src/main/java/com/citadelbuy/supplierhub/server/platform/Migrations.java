package com.citadelbuy.supplierhub.server.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the schema {@code hub} to what this version of the hub needs. Runs as the user of the URL, who owns it. */
final class Migrations {

    private static final int OLDEST_MAJOR_VERSION = 14;

    private Migrations() {}

    static void run(DatabaseUrl url) {
        checkServer(url);
        try {
            Flyway.configure()
                    .dataSource(url.jdbcUrl(), url.user(), url.password().reveal())
                    .defaultSchema(Database.SCHEMA)
                    .schemas(Database.SCHEMA)
                    .createSchemas(true)
                    .locations("classpath:db/migration")
                    .validateMigrationNaming(true)
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            throw new StartException("The tables of the hub could not be brought up to date: " + e.getMessage(), e);
        }
    }

    private static void checkServer(DatabaseUrl url) {
        Properties properties = Database.properties(url);
        properties.putIfAbsent("connectTimeout", "10");
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), properties)) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_MAJOR_VERSION) {
                throw new StartException("The database is PostgreSQL " + version + "; the hub needs "
                        + OLDEST_MAJOR_VERSION + " or newer.");
            }
        } catch (SQLException e) {
            throw new StartException(
                    "The database at " + url.jdbcUrl() + " cannot be used: " + e.getMessage()
                            + " Check DATABASE_URL and that the server runs.",
                    e);
        }
    }
}
