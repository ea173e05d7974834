package com.citadelbuy.supplierhub.server.chaos;

import java.sql.SQLException;

/**
 * Keeps replicas from looking again at half of the keyed one's orders, once they have looked at them: what becomes of those is
 * known by webhooks alone, while of the others webhooks and looks tell at the same time. Without it a look a second later would
 * make good whatever a webhook failed to do.
 */
final class SeldomLooks {

    private final HubDatabase database;

    SeldomLooks(HubDatabase database) {
        this.database = database;
    }

    void begin() throws SQLException {
        database.execute("""
                CREATE FUNCTION seldom_looks() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  IF EXISTS (SELECT FROM connections c WHERE c.id = NEW.connection_id AND c.supplier = 'keyed') THEN
                    NEW.next_attempt_at := NEW.next_attempt_at + interval '1 day';
                  END IF;
                  RETURN NEW;
                END $$;
                CREATE TRIGGER seldom_looks BEFORE UPDATE ON order_watches FOR EACH ROW
                  WHEN (OLD.lease_owner IS NOT NULL AND NEW.lease_owner IS NULL AND hashtext(NEW.id) % 2 = 0)
                  EXECUTE FUNCTION seldom_looks()
                """);
    }

    /** All are looked at now, and then as often as ever. */
    void end() throws SQLException {
        database.execute("""
                DROP TRIGGER seldom_looks ON order_watches;
                UPDATE order_watches SET next_attempt_at = now() WHERE next_attempt_at IS NOT NULL
                """);
    }
}
