package com.citadelbuy.supplierhub.simulators.banggood;

import com.citadelbuy.supplierhub.simulators.SimJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where Banggood sends to. Countries go by their English name, to the letter; the numbers are its own. */
final class Countries {

    private static final List<String> ALL = """
            223|United States
            222|United Kingdom
            13|Australia
            14|Austria
            21|Belgium
            30|Brazil
            33|Bulgaria
            38|Canada
            43|Chile
            53|Croatia
            55|Cyprus
            56|Czech Republic
            57|Denmark
            67|Estonia
            72|Finland
            73|France
            81|Germany
            84|Greece
            97|Hungary
            98|Iceland
            99|India
            103|Ireland
            104|Israel
            105|Italy
            107|Japan
            113|Korea, Republic of
            117|Latvia
            123|Lithuania
            124|Luxembourg
            129|Malaysia
            132|Malta
            138|Mexico
            150|Netherlands
            153|New Zealand
            160|Norway
            170|Poland
            171|Portugal
            175|Romania
            176|Russian Federation
            184|Saudi Arabia
            188|Singapore
            189|Slovakia (Slovak Republic)
            190|Slovenia
            193|South Africa
            195|Spain
            203|Sweden
            204|Switzerland
            209|Thailand
            215|Turkey
            220|Ukraine
            221|United Arab Emirates
            """.lines().toList();

    private Countries() {}

    static boolean served(String name) {
        return ALL.stream()
                .anyMatch(line -> line.substring(line.indexOf('|') + 1).equals(name));
    }

    /** The one reply that names no language. */
    static ObjectNode all(Call call) {
        ObjectNode body = SimJson.object().put("code", 0);
        ArrayNode countries = body.putArray("countries");
        for (String line : ALL) {
            String[] part = line.split("\\|");
            countries.addObject().put("country_id", part[0]).put("country_name", part[1]);
        }
        return body;
    }
}
