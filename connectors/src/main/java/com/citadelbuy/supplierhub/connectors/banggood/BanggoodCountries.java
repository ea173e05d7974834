package com.citadelbuy.supplierhub.connectors.banggood;

import com.citadelbuy.supplierhub.spi.Session;
import com.citadelbuy.supplierhub.spi.wire.WrappedList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonNaming;

/** The countries that Banggood delivers to. It knows them by English names alone, which must be written as it writes them. */
record BanggoodCountries(
        @JsonDeserialize(using = WrappedList.class) List<Country> countries) {

    static final String GET = "common.getCountries";

    /** Names that are in use beside today's usual one. Only those that Banggood lists are ever sent. */
    private static final Map<String, Set<String>> OTHER_NAMES = """
            BA Bosnia and Herzegowina
            BN Brunei Darussalam
            CD Congo, The Democratic Republic of the
            CI Ivory Coast
            CV Cape Verde
            CZ Czech Republic
            FM Micronesia, Federated States of
            HK Hong Kong
            HR Croatia (Local Name: Hrvatska)
            IR Iran (Islamic Republic of)
            KR Korea, Republic of
            KR Korea, South
            LA Lao People's Democratic Republic
            MD Moldova, Republic of
            MK Macedonia
            MK Macedonia, The Former Yugoslav Republic of
            MM Myanmar
            MO Macau
            PS Palestine
            RU Russian Federation
            SK Slovakia (Slovak Republic)
            SY Syrian Arab Republic
            SZ Swaziland
            TR Turkey
            TW Taiwan
            TZ Tanzania, United Republic of
            US United States of America
            VA Vatican City State (Holy See)
            VN Viet Nam
            """.lines().map(line -> line.split(" ", 2)).collect(
            Collectors.groupingBy(pair -> pair[0], Collectors.mapping(pair -> plain(pair[1]), Collectors.toSet())));

    static BanggoodCountries read(Session session) {
        return session.http().get(GET, "/common/getCountries").read(BanggoodCountries.class);
    }

    /** As Banggood writes it; empty where it does not list the country. */
    Optional<String> nameOf(String iso) {
        Set<String> names = Stream.concat(
                        Stream.of(plain(Locale.of("", iso).getDisplayCountry(Locale.ENGLISH))),
                        OTHER_NAMES.getOrDefault(iso, Set.of()).stream())
                .collect(Collectors.toSet());
        return countries.stream()
                .flatMap(country -> Stream.ofNullable(country.countryName()))
                .filter(name -> names.contains(plain(name)))
                .findFirst();
    }

    /** Letters alone, without marks and capitals. */
    private static String plain(String name) {
        return Normalizer.normalize(name.replace("&", "and"), Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toLowerCase(Locale.ROOT);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record Country(@Nullable String countryName) {}
}
