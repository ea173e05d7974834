package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.citadelbuy.supplierhub.spi.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    record Workspace(String id, String name, Instant createdAt) {}

    record Key(String id, @Nullable Instant revokedAt, List<String> scopes) {}

    @Test
    void recordsMapToRows() {
        try (Database database = TestDatabase.fresh()) {
            Workspace found = database.withHandle(handle -> handle.createQuery("SELECT * FROM workspaces")
                    .mapTo(Workspace.class)
                    .one());
            assertThat(found.id()).isEqualTo("default");
            assertThat(found.createdAt()).isBeforeOrEqualTo(Instant.now().plusSeconds(60));
        }
    }

    @Test
    void absentValuesAndListsAreRead() {
        try (Database database = TestDatabase.fresh()) {
            Key key = database.inTransaction(handle -> {
                handle.createUpdate("""
                        INSERT INTO api_keys (workspace_id, id, name, prefix, secret_hash, scopes, created_at)
                        VALUES ('default', 'key_1', 'first', 'abc', :hash, :scopes, :at)""")
                        .bind("hash", new byte[] {1, 2})
                        .bindArray("scopes", String.class, "orders:read", "orders:write")
                        .bind("at", Instant.parse("2026-01-02T03:04:05.123456Z"))
                        .execute();
                return handle.createQuery("SELECT * FROM api_keys WHERE id = 'key_1'")
                        .mapTo(Key.class)
                        .one();
            });
            assertThat(key.revokedAt()).isNull();
            assertThat(key.scopes()).containsExactly("orders:read", "orders:write");
        }
    }

    private static Key key(Database database, String columns) {
        return database.withHandle(handle ->
                handle.createQuery("SELECT " + columns).mapTo(Key.class).one());
    }

    @Test
    void columnsMayComeInAnyOrderAndNumber() {
        try (Database database = TestDatabase.fresh()) {
            assertThat(key(database, "'a' AS id, CAST(NULL AS timestamptz) AS revoked_at, ARRAY['x'] AS scopes"))
                    .isEqualTo(new Key("a", null, List.of("x")));
            assertThat(key(database, "ARRAY['y'] AS scopes, 1 AS other, 'b' AS id"))
                    .isEqualTo(new Key("b", null, List.of("y")));
            assertThat(key(database, "'c' AS id, now() AS revoked_at, ARRAY['z'] AS scopes"))
                    .satisfies(found -> assertThat(found.revokedAt()).isNotNull());
        }
    }

    @Test
    void aColumnThatIsNeededAndMissingIsNamed() {
        try (Database database = TestDatabase.fresh()) {
            assertThatThrownBy(() -> key(database, "'a' AS id"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("scopes");
        }
    }

    @Test
    void theServiceMayWriteRowsButNotChangeTables() {
        try (Database database = TestDatabase.fresh()) {
            String role = database.withHandle(handle -> handle.createQuery("SELECT current_user")
                    .mapTo(String.class)
                    .one());
            assertThat(role).isEqualTo("supplier_hub_service");
            assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("DROP TABLE api_keys")))
                    .hasMessageContaining("must be owner");
            assertThatThrownBy(() -> database.useHandle(handle -> handle.execute("DELETE FROM flyway_schema_history")))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theServiceMakesAndDropsMonthsOfHistory() {
        try (Database database = TestDatabase.fresh()) {
            assertThat(number(database, "SELECT ensure_month_partitions('events', '2031-11-20Z', 2)"))
                    .isEqualTo(3);
            assertThat(number(database, "SELECT ensure_month_partitions('events', '2031-11-20Z', 2)"))
                    .isZero();
            assertThat(number(database, "SELECT drop_months_before('events', '2031-12-31Z')"))
                    .isGreaterThanOrEqualTo(1);
            assertThat(number(database, "SELECT count(*) FROM pg_tables WHERE tablename LIKE 'events_203%'"))
                    .isEqualTo(2);
            assertThatThrownBy(() -> number(database, "SELECT ensure_month_partitions('api_keys', now(), 1)"))
                    .hasMessageContaining("no partitioned table");
        }
    }

    @Test
    void anOwnerWhoMayMakeNoRoleIsGoodEnough() {
        DatabaseUrl admin = TestDatabase.emptyUrl();
        String name = admin.jdbcUrl().substring(admin.jdbcUrl().lastIndexOf('/') + 1);
        TestDatabase.execute(admin, "CREATE ROLE plain_" + name + " LOGIN PASSWORD 'plain'");
        TestDatabase.execute(admin, "ALTER DATABASE " + name + " OWNER TO plain_" + name);
        try (Database database = Database.open(new DatabaseUrl(admin.jdbcUrl(), "plain_" + name, Secret.of("plain")))) {
            assertThat(number(database, "SELECT count(*) FROM workspaces")).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseThatCannotBeReachedStopsTheStartWithASentence() throws IOException {
        int closed;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        DatabaseUrl url = DatabaseUrl.parse("postgresql://u:s3cret@127.0.0.1:" + closed + "/d");
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("Check DATABASE_URL")
                .hasMessageNotContaining("s3cret");
    }

    private static int number(Database database, String sql) {
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }
}
