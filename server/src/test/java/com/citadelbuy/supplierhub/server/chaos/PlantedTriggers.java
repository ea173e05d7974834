package com.citadelbuy.supplierhub.server.chaos;

import java.sql.SQLException;
import java.util.Set;

/**
 * Mistakes that are planted in the tables replicas work on. What a replica ought to write itself is handed to {@link
 * ForgetfulMemory} as SQL.
 */
final class PlantedTriggers {

    private PlantedTriggers() {}

    static void in(HubDatabase database, Set<Mutation> mutations) throws SQLException {
        for (Mutation mutation : mutations) {
            String sql = sql(mutation);
            if (!sql.isEmpty()) {
                database.execute(sql);
            }
        }
    }

    private static String sql(Mutation mutation) {
        return switch (mutation) {
            case RETRY_AFTER_500 -> "";
            case ENQUEUE_OUTSIDE -> ENQUEUE_LATER;
            case OBEY_LATE -> OBEY_SEEN;
            case ACKNOWLEDGE_FIRST -> written("inbox");
            case CURSOR_FIRST -> written("event_deliveries");
            case READ_FIRST -> READ_WHEN_TAKEN;
            case DELIVERED_FIRST -> DELIVERED_WHEN_TAKEN;
        };
    }

    private static final String ENQUEUE_LATER = """
            CREATE FUNCTION enqueue_later() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.next_attempt_at := '9999-01-01';
              PERFORM pg_notify('memory_' || current_setting('chaos.seat'), format(
                'UPDATE hub.supplier_orders SET next_attempt_at = now() WHERE id = %L', NEW.id));
              RETURN NEW;
            END $$;
            CREATE TRIGGER enqueue_later BEFORE INSERT ON supplier_orders FOR EACH ROW EXECUTE FUNCTION enqueue_later()
            """;

    /** Rows that a replica inserts are written by its memory, which is no replica to the database. */
    private static String written(String table) {
        return """
                CREATE FUNCTION $table_later() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                  PERFORM pg_notify('memory_' || current_setting('chaos.seat'), format(
                    'INSERT INTO hub.$table SELECT * FROM json_populate_record(NULL::hub.$table, %L)', row_to_json(NEW)));
                  RETURN NULL;
                END $$;
                CREATE TRIGGER $table_later BEFORE INSERT ON $table FOR EACH ROW
                  WHEN (current_setting('application_name') = 'supplier-hub') EXECUTE FUNCTION $table_later()
                """.replace("$table", table);
    }

    /** Whoever takes a row to work on it leaves a new number of attempts behind. */
    private static final String READ_WHEN_TAKEN = """
            CREATE FUNCTION read_first() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.state := 'read';
              NEW.effect := 'observed';
              NEW.read_at := now();
              RETURN NEW;
            END $$;
            CREATE TRIGGER read_first BEFORE UPDATE ON inbox FOR EACH ROW
              WHEN (NEW.attempts > OLD.attempts) EXECUTE FUNCTION read_first()
            """;

    private static final String DELIVERED_WHEN_TAKEN = """
            CREATE FUNCTION delivered_first() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
              NEW.status := 'delivered';
              NEW.finished_at := now();
              NEW.next_attempt_at := NULL;
              RETURN NEW;
            END $$;
            CREATE TRIGGER delivered_first BEFORE UPDATE ON event_deliveries FOR EACH ROW
              WHEN (NEW.attempts > OLD.attempts) EXECUTE FUNCTION delivered_first()
            """;

    /** With event and entry, as a hub would that has no rule against it. */
    private static final String OBEY_SEEN = """
            CREATE FUNCTION obey_seen() RETURNS trigger LANGUAGE plpgsql AS $$
            DECLARE
              told text := CASE NEW.detail WHEN 'supplier says received' THEN 'submitted'
                WHEN 'supplier says making' THEN 'processing' WHEN 'supplier says sent' THEN 'shipped' END;
            BEGIN
              IF NEW.fact = 'seen' AND NEW.from_state = NEW.to_state AND told <> NEW.from_state THEN
                NEW.to_state := told;
                UPDATE supplier_orders SET state = told WHERE id = NEW.supplier_order_id;
                INSERT INTO events (workspace_id, id, type, subject_kind, subject_id, occurred_at, payload)
                VALUES (NEW.workspace_id, 'evt_' || NEW.id, 'order.' || told, 'order', NEW.order_id, NEW.at,
                  jsonb_build_object('supplier_order_id', NEW.supplier_order_id, 'from', NEW.from_state, 'to', told));
              END IF;
              RETURN NEW;
            END $$;
            CREATE TRIGGER obey_seen BEFORE INSERT ON order_timeline FOR EACH ROW EXECUTE FUNCTION obey_seen()
            """;
}
