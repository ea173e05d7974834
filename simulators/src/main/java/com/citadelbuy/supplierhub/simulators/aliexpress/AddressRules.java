package com.citadelbuy.supplierhub.simulators.aliexpress;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the gateway demands of a delivery address, country by country. */
final class AddressRules {

    private static final String WITH_A_SPACE = "\\S+( +\\S+)+";

    /** The one citizen whose entry in the Brazilian tax register is known here. */
    static final String KNOWN_CPF = "52998224725";

    static final String KNOWN_CPF_NAME = "Maria da Silva";

    private static final Map<String, int[]> BRAZILIAN_ZIPS = Map.of(
            "Sao Paulo", new int[] {1000, 19999},
            "Rio de Janeiro", new int[] {20000, 28999},
            "Minas Gerais", new int[] {30000, 39999},
            "Bahia", new int[] {40000, 48999},
            "Pernambuco", new int[] {50000, 56999},
            "Ceara", new int[] {60000, 63999},
            "Parana", new int[] {80000, 87999},
            "Rio Grande do Sul", new int[] {90000, 99999});

    private final JsonNode address;
    private final JsonNode extra;

    private AddressRules(JsonNode address, JsonNode extra) {
        this.address = address;
        this.extra = extra;
    }

    /** @param extra the trade's extra parameters, where Saudi addresses have their short form */
    static void check(JsonNode address, JsonNode extra) {
        AddressRules rules = new AddressRules(address, extra);
        rules.everywhere();
        rules.inTheCountry();
    }

    private void everywhere() {
        address.propertyStream().forEach(entry -> {
            boolean text = entry.getValue().isString() || entry.getValue().isNull();
            if (!text && !entry.getKey().equals("location_tree_address_id")) {
                throw Refusal.unsupported("logistics_address." + entry.getKey());
            }
        });
        need(!text("country").isEmpty(), "Please enter a country");
        need(!text("address").isEmpty(), "Please enter a street address");
        need(!text("province").isEmpty(), "Please enter a province");
        need(!text("city").isEmpty(), "Please enter a city");
        need(!text("contact_person").isEmpty() || !text("full_name").isEmpty(), "Please enter a contact name");
        need(
                text("mobile_no").isEmpty() || text("mobile_no").matches("\\d{7,13}"),
                "Please enter a valid mobile number");
        if (!Geography.served(text("country"))) {
            throw new Rejection("A005_INVALID_COUNTRIES");
        }
    }

    private void inTheCountry() {
        switch (text("country")) {
            case "US" -> unitedStates();
            case "GB", "IE" -> need(text("province").equals("Other"), "The province must be Other");
            case "BR" -> brazil();
            case "SA" -> saudiArabia();
            case "IL" -> taxId("\\d{9}");
            case "AR" -> {
                taxId("\\d{2}-\\d{8}-\\d");
                need(text("mobile_no").matches("\\d{10}"), "The mobile number must have 10 digits");
            }
            case "ES" -> need(text("mobile_no").matches("\\d{9}"), "The mobile number must have 9 digits");
            case "MX" -> need(text("address2").length() <= 60, "The second address line is longer than 60 characters");
            case "DZ", "ZA" -> need(text("full_name").matches(WITH_A_SPACE), "Please enter a first and a last name");
            case "AU", "NZ" ->
                need(
                        text("full_name").matches("[A-Za-z]+( +[A-Za-z]+)+"),
                        "The full name must be of the letters A to Z");
            case "KR" ->
                need(
                        !text("is_foreigner").equals("true")
                                || !text("foreigner_passport_no").isEmpty(),
                        "Please enter the passport number of a foreigner");
            default -> {}
        }
        listed();
    }

    private void listed() {
        String country = text("country");
        if (!Geography.hasProvince(country, text("province"))
                || !Geography.hasCity(country, text("province"), text("city"))) {
            throw new Rejection("A002_INVALID_ZONE");
        }
    }

    private void unitedStates() {
        need(!text("province").equals("Other"), "The province must not be Other");
        need(
                names().allMatch(name -> name.matches(WITH_A_SPACE) && name.length() >= 2 && name.length() <= 32),
                "The name must have 2 to 32 characters and a space");
        int length = text("address").length();
        need(length >= 5 && length <= 35, "The street address must have 5 to 35 characters");
    }

    private void saudiArabia() {
        need(
                extra.path("nat_addr").asString("").matches("[A-Z]{4}\\d{4}"),
                "The national address has 4 letters and 4 digits");
        need(text("mobile_no").matches("5\\d{8}"), "The mobile number must have 9 digits and start with 5");
        need(names().allMatch(name -> name.matches(WITH_A_SPACE)), "The name must have a space");
    }

    private void brazil() {
        need(!text("city").equals("Other"), "Please enter a real city");
        if (!validCpf(text("cpf"))) {
            throw new Rejection("B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_CN_INVALID");
        }
        need(!text("full_name").isEmpty(), "Please enter the full name of the tax register");
        if (text("cpf").equals(KNOWN_CPF) && !text("full_name").equals(KNOWN_CPF_NAME)) {
            throw new Rejection("B_DROPSHIPPER_DELIVERY_ADDRESS_CPF_NOT_MATCH");
        }
        int[] range = BRAZILIAN_ZIPS.getOrDefault(text("province"), new int[] {0, 99999});
        String zip = text("zip").replace("-", "");
        need(zip.matches("\\d{8}"), "Please enter a valid zip code");
        int area = Integer.parseInt(zip.substring(0, 5));
        need(area >= range[0] && area <= range[1], "The zip code does not belong to the province");
    }

    private void taxId(String pattern) {
        boolean both = List.of("passport_no", "foreigner_passport_no").stream()
                .allMatch(field -> text(field).matches(pattern));
        need(both && text("is_foreigner").equals("false"), "Please enter a valid tax id");
    }

    private Stream<String> names() {
        return Stream.of(text("contact_person"), text("full_name")).filter(name -> !name.isEmpty());
    }

    private String text(String field) {
        return address.path(field).asString("").strip();
    }

    private static void need(boolean fine, String otherwise) {
        if (!fine) {
            throw Rejection.address(otherwise);
        }
    }

    /** Eleven digits, not all the same, of which the last two check the others. */
    static boolean validCpf(String cpf) {
        if (!cpf.matches("\\d{11}") || cpf.chars().distinct().count() == 1) {
            return false;
        }
        return checks(cpf, 9) && checks(cpf, 10);
    }

    private static boolean checks(String cpf, int digits) {
        int sum = IntStream.range(0, digits)
                .map(i -> (cpf.charAt(i) - '0') * (digits + 1 - i))
                .sum();
        return sum * 10 % 11 % 10 == cpf.charAt(digits) - '0';
    }
}
