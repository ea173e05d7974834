package com.citadelbuy.supplierhub.server.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

/**
 * For statements whose best plan depends on their values or on how full a table is at the moment: one that is not prepared in
 * the server is planned with its values each time. A prepared one keeps the plan that it got, perhaps while the table was empty.
 */
public final class PlannedAnew implements StatementCustomizer {

    @Override
    public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
    }
}
