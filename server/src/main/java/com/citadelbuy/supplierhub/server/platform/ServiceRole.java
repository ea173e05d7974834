package com.citadelbuy.supplierhub.server.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The role the service works as. It may read and write rows but owns nothing: it cannot change tables, and row-level
 * security, which never binds an owner, can bind it.
 */
final class ServiceRole {

    static final String NAME = "supplier_hub_service";

    private static final Logger log = LoggerFactory.getLogger(ServiceRole.class);

    /** Any number; replicas that start together must not grant together, or one fails with "concurrently updated". */
    private static final long LOCK = 4_807_221_093L;

    private ServiceRole() {}

    /** Whether the role is there and ours to take; where we may not create it, the hub goes on as the owner. */
    static boolean prepare(DatabaseUrl url) {
        try (Connection connection = DriverManager.getConnection(url.jdbcUrl(), Database.properties(url));
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            statement.execute(CREATE);
            statement.execute(GRANT);
            statement.execute("SET LOCAL ROLE " + NAME);
            connection.commit();
            return true;
        } catch (SQLException e) {
            log.warn(
                    "The database user may not create or take the role {}, so the hub works as the owner of its"
                            + " tables: {}",
                    NAME,
                    e.getMessage());
            return false;
        }
    }

    private static final String CREATE = """
            DO $$
            BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'supplier_hub_service') THEN
                BEGIN
                  CREATE ROLE supplier_hub_service NOLOGIN;
                EXCEPTION WHEN duplicate_object OR unique_violation THEN
                  NULL; -- roles belong to the whole server: a hub on another database of it was quicker
                END;
              END IF;
              BEGIN
                SET LOCAL ROLE supplier_hub_service;
              EXCEPTION WHEN insufficient_privilege THEN
                GRANT supplier_hub_service TO CURRENT_USER;
              END;
              RESET ROLE;
            END
            $$""";

    private static final String GRANT = """
            GRANT USAGE ON SCHEMA hub TO supplier_hub_service;
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hub TO supplier_hub_service;
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA hub TO supplier_hub_service;
            GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA hub TO supplier_hub_service;
            REVOKE INSERT, UPDATE, DELETE ON hub.flyway_schema_history FROM supplier_hub_service;
            ALTER DEFAULT PRIVILEGES IN SCHEMA hub
              GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO supplier_hub_service;
            ALTER DEFAULT PRIVILEGES IN SCHEMA hub GRANT USAGE, SELECT ON SEQUENCES TO supplier_hub_service;
            """;
}
