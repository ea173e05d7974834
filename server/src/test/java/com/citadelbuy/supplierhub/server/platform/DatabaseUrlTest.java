package com.citadelbuy.supplierhub.server.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void theUsualFormIsRead() {
        DatabaseUrl url = DatabaseUrl.parse("postgresql://user:password@localhost:5432/citadelbuy?sslmode=require");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://localhost:5432/citadelbuy?sslmode=require");
        assertThat(url.user()).isEqualTo("user");
        assertThat(url.password().reveal()).isEqualTo("password");
    }

    @Test
    void percentSignsAreDecodedAndPlusSignsKept() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://us%40er:p%3Aa+s%2Fs:w@my_db.internal/name%20x");
        assertThat(url.user()).isEqualTo("us@er");
        assertThat(url.password().reveal()).isEqualTo("p:a+s/s:w");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://my_db.internal/name%20x");
    }

    @Test
    void theJdbcFormGivesUpItsPassword() {
        DatabaseUrl url =
                DatabaseUrl.parse("jdbc:postgresql://[::1]:5433/hub?user=u&password=s3cret&connect_timeout=3");
        assertThat(url.jdbcUrl()).isEqualTo("jdbc:postgresql://[::1]:5433/hub?connectTimeout=3");
        assertThat(url.user()).isEqualTo("u");
        assertThat(url.toString()).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mysql://u:s3cret@h/d", "postgresql://u:s3cret@h", "postgresql://u:s3%zzcret@h/d", "", "s3cret"})
    void whatIsNoDatabaseUrlIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> DatabaseUrl.parse(text))
                .isInstanceOf(StartException.class)
                .hasMessageStartingWith("DATABASE_URL")
                .hasMessageNotContaining("s3");
    }
}
