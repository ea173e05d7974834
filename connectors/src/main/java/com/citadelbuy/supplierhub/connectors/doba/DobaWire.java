package com.citadelbuy.supplierhub.connectors.doba;

import com.citadelbuy.supplierhub.spi.SupplierException;
import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.Failure;
import com.citadelbuy.supplierhub.spi.model.Failure.Kind;
import com.citadelbuy.supplierhub.spi.model.Money;
import com.citadelbuy.supplierhub.spi.model.Phone;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How Doba writes money, times and addresses, wherever they occur. */
final class DobaWire {

    static final String USD = "USD";

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,15}(\\.\\d{1,10})?");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}");
    private static final DateTimeFormatter LENIENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.LENIENT);
    /** Times come without a zone; the documents take them for this one ("Money, units, locale"). */
    private static final ZoneId EASTERN = ZoneId.of("America/New_York");

    private DobaWire() {}

    /** A number or a text; null where there is no amount. */
    static @Nullable Money usd(@Nullable String amount) {
        return Optional.ofNullable(amount)
                .map(String::strip)
                .filter(written -> DECIMAL.matcher(written).matches())
                .map(written -> Money.of(written, USD))
                .orElse(null);
    }

    static @Nullable Instant time(@Nullable String text) {
        return text == null || !TIME.matcher(text).matches()
                ? null
                : LocalDateTime.parse(text, LENIENT).atZone(EASTERN).toInstant();
    }

    static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    static String text(Instant instant) {
        return LENIENT.format(instant.atZone(EASTERN));
    }

    /** Codes are two capitals; a name goes as it is, for Doba to say what is wrong with it. */
    static String state(@Nullable String state) {
        String given = orEmpty(state).strip();
        return given.length() == 2 ? given.toUpperCase(Locale.ROOT) : given;
    }

    /** Digits within the country, as Doba's samples write them. */
    static String phone(@Nullable String number, String country) {
        String given = orEmpty(number);
        return Phone.read(given, country).map(Phone::national).orElse(given.replaceAll("\\D", ""));
    }

    /** What there is exactly one of. */
    static <T> T only(@Nullable List<T> all, String what) {
        if (all == null || all.size() != 1) {
            throw new IllegalArgumentException("Doba did not send one " + what);
        }
        return all.getFirst();
    }

    static SupplierException failure(Kind kind, String message) {
        return new SupplierException(Failure.of(kind, message), Doba.ID);
    }

    /** Where goods or bills go, as orders are given it; what is not known is an empty text. */
    record To(
            String name,
            String addr1,
            String addr2,
            String city,
            String countryCode,
            String provinceCode,
            String zip,
            String telephone,
            String phoneExtension) {

        static To of(Address to) {
            String line2 = Stream.of(orEmpty(to.company()), orEmpty(to.line2()))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
            return new To(
                    to.name(),
                    to.line1(),
                    line2,
                    to.city(),
                    to.country(),
                    state(to.state()),
                    orEmpty(to.postalCode()),
                    phone(to.phone(), to.country()),
                    "");
        }

        @Override
        public String toString() {
            return "To[***]";
        }
    }
}
