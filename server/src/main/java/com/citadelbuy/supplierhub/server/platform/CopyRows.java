package com.citadelbuy.supplierhub.server.platform;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into a table by PostgreSQL's binary {@code COPY}, which is several times as fast as statements. Each
 * row names its values in the order of the columns, by the word for the column's type.
 */
public final class CopyRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int FLUSH_AT = 1 << 16;
    private static final long EPOCH_SECONDS = 946_684_800L;
    private static final BigInteger TEN_THOUSAND = BigInteger.valueOf(10_000);

    private final CopyIn target;
    private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_AT);

    private CopyRows(CopyIn target) {
        this.target = target;
    }

    /**
     * Copies a row for each item.
     *
     * @param into the table and its columns, as in {@code prices (variant_id, cost)}
     */
    public static <T> void copy(Handle tx, String into, Collection<T> items, BiConsumer<CopyRows, T> row) {
        if (items.isEmpty()) {
            return;
        }
        int columns = (int) into.chars().filter(each -> each == ',').count() + 1;
        try {
            CopyIn target = tx.getConnection()
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY " + into + " FROM STDIN (FORMAT binary)");
            try {
                new CopyRows(target).all(columns, items, row);
            } finally {
                if (target.isActive()) {
                    target.cancelCopy();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("Rows could not be copied into " + into, failed);
        }
    }

    public CopyRows text(@Nullable String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRows bytea(byte[] value) {
        return bytes(value);
    }

    public CopyRows jsonb(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        room(text.length + 5).putInt(text.length + 1).put((byte) 1).put(text);
        return this;
    }

    public CopyRows instant(@Nullable Instant value) {
        return value == null
                ? nothing()
                : fixed((value.getEpochSecond() - EPOCH_SECONDS) * 1_000_000 + value.getNano() / 1_000);
    }

    public CopyRows bigint(@Nullable Long value) {
        return value == null ? nothing() : fixed(value);
    }

    public CopyRows integer(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    public CopyRows bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    /** Groups of four decimal digits around the point, as PostgreSQL keeps them. */
    public CopyRows numeric(@Nullable BigDecimal value) {
        if (value == null) {
            return nothing();
        }
        BigDecimal exact = value.scale() < 0 ? value.setScale(0) : value;
        int groupsBehind = Math.ceilDiv(exact.scale(), 4);
        BigInteger rest = exact.setScale(4 * groupsBehind).unscaledValue().abs();
        short[] reversed = new short[Math.ceilDiv(rest.bitLength(), 13) + 1];
        int count = 0;
        while (rest.signum() != 0) {
            BigInteger[] parts = rest.divideAndRemainder(TEN_THOUSAND);
            reversed[count++] = parts[1].shortValueExact();
            rest = parts[0];
        }
        room(12 + 2 * count)
                .putInt(8 + 2 * count)
                .putShort((short) count)
                .putShort((short) (count - groupsBehind - 1))
                .putShort((short) (exact.signum() < 0 ? 0x4000 : 0))
                .putShort((short) exact.scale());
        for (int i = count - 1; i >= 0; i--) {
            buffer.putShort(reversed[i]);
        }
        return this;
    }

    private <T> void all(int columns, Collection<T> items, BiConsumer<CopyRows, T> row) throws SQLException {
        buffer.put(HEADER).putInt(0).putInt(0);
        for (T item : items) {
            room(2).putShort((short) columns);
            row.accept(this, item);
            if (buffer.position() >= FLUSH_AT) {
                flush();
            }
        }
        room(2).putShort((short) -1);
        flush();
        target.endCopy();
    }

    private void flush() throws SQLException {
        target.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private CopyRows nothing() {
        room(4).putInt(-1);
        return this;
    }

    private CopyRows fixed(long value) {
        room(12).putInt(8).putLong(value);
        return this;
    }

    private CopyRows bytes(byte @Nullable [] value) {
        if (value == null) {
            return nothing();
        }
        room(value.length + 4).putInt(value.length).put(value);
        return this;
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            int size = Math.max(2 * buffer.capacity(), buffer.position() + bytes);
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
        }
        return buffer;
    }
}
