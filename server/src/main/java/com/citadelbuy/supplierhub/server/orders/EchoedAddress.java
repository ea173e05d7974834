package com.citadelbuy.supplierhub.server.orders;

import com.citadelbuy.supplierhub.spi.model.Address;
import com.citadelbuy.supplierhub.spi.model.OrderSnapshot.Recipient;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the address a supplier shows against ours. Suppliers write capitals, drop accents and dots, cut lines and spell out
 * abbreviations, so both sides are brought to what such rewriting leaves alone. Where that cannot be told, nothing differs.
 */
final class EchoedAddress {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    /** With their marks spelled out as a second letter, as in Mueller, Aarhus and Goeteborg. */
    private static final Pattern SPELLED_OUT = Pattern.compile("(?<=[AO])[AE]|(?<=U)E");

    private static final int ZIP = 5;

    /** Letters that are not a plain one with a mark. */
    private static final Map<String, String> LETTERS =
            Map.of("Ø", "O", "Æ", "AE", "Œ", "OE", "Ł", "L", "Đ", "D", "Þ", "TH", "Ð", "D", "İ", "I");

    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("STREET", "ST"),
            Map.entry("SAINT", "ST"),
            Map.entry("ROAD", "RD"),
            Map.entry("AVENUE", "AVE"),
            Map.entry("AV", "AVE"),
            Map.entry("BOULEVARD", "BLVD"),
            Map.entry("DRIVE", "DR"),
            Map.entry("LANE", "LN"),
            Map.entry("SQUARE", "SQ"),
            Map.entry("PLACE", "PL"),
            Map.entry("COURT", "CT"),
            Map.entry("APARTMENT", "APT"),
            Map.entry("SUITE", "STE"),
            Map.entry("NORTH", "N"),
            Map.entry("SOUTH", "S"),
            Map.entry("EAST", "E"),
            Map.entry("WEST", "W"));

    private static final Map<String, String> COUNTRIES = countries();

    private EchoedAddress() {}

    /** The fields that differ, by their names in our API; never what is in them. */
    static List<String> differing(Address asked, Recipient told) {
        List<String> fields = new ArrayList<>();
        if (!sameCountry(asked.country(), told.country())) {
            fields.add("country");
        }
        if (!samePostalCode(asked, told.postalCode())) {
            fields.add("zip");
        }
        if (!sameLine(asked, told.line1())) {
            fields.add("address1");
        }
        return fields;
    }

    /** A name that nobody here knows says nothing. */
    private static boolean sameCountry(String asked, @Nullable String told) {
        String written = told == null || told.equals(asked) ? "" : plain(told);
        if (written.isEmpty()) {
            return true;
        }
        @Nullable String code = COUNTRIES.get(written);
        boolean isCode = written.length() == 2 && ASCII.matcher(written).matches();
        return code == null ? !isCode || written.equals(plain(asked)) : code.equals(plain(asked));
    }

    private static boolean samePostalCode(Address asked, @Nullable String told) {
        if (told == null || told.equals(asked.postalCode())) {
            return true;
        }
        String ours = postalCode(asked.postalCode(), asked.country());
        String theirs = postalCode(told, asked.country());
        boolean american = asked.country().equals("US") && Math.min(ours.length(), theirs.length()) >= ZIP;
        return ours.isEmpty()
                || theirs.isEmpty()
                || (american ? ours.regionMatches(0, theirs, 0, ZIP) : ours.equals(theirs));
    }

    /** Some put the country's code before the number. */
    private static String postalCode(@Nullable String written, String country) {
        String plain = plain(written);
        boolean led = plain.startsWith(country)
                && plain.length() > country.length()
                && Character.isDigit(plain.charAt(country.length()));
        return led ? plain.substring(country.length()) : plain;
    }

    private static boolean sameLine(Address asked, @Nullable String told) {
        if (told == null || told.equals(asked.line1())) {
            return true;
        }
        String theirs = line(told);
        List<String> ours = Stream.of(asked.line1(), asked.line1() + " " + (asked.line2() == null ? "" : asked.line2()))
                .map(EchoedAddress::line)
                .toList();
        return theirs.isEmpty()
                || ours.getFirst().isEmpty()
                || ours.stream().anyMatch(line -> line.contains(theirs) || theirs.contains(line))
                || isAscii(theirs) != isAscii(ours.getFirst());
    }

    /** Of two scripts nobody can say whether they tell the same. */
    private static boolean isAscii(String text) {
        return ASCII.matcher(text).matches();
    }

    private static String line(@Nullable String written) {
        String words = BETWEEN_WORDS
                .splitAsStream(upper(written))
                .map(word -> SHORT.getOrDefault(word, word))
                .collect(Collectors.joining());
        return SPELLED_OUT.matcher(words.replace("STRASSE", "STR")).replaceAll("");
    }

    private static String plain(@Nullable String written) {
        return BETWEEN_WORDS.matcher(upper(written)).replaceAll("");
    }

    private static String upper(@Nullable String written) {
        String text = Optional.ofNullable(written).orElse("").toUpperCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            text = text.replace(letter.getKey(), letter.getValue());
        }
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** Codes by what else a country is called: its three letters and its English name. */
    private static Map<String, String> countries() {
        Map<String, String> codes = Stream.of(Locale.getISOCountries())
                .flatMap(code -> Stream.of(
                        Map.entry(Locale.of("", code).getISO3Country(), code),
                        Map.entry(plain(Locale.of("", code).getDisplayCountry(Locale.ENGLISH)), code)))
                .filter(name -> !name.getKey().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
        Map<String, String> all = new java.util.HashMap<>(codes);
        all.putAll(Map.of("UK", "GB", "GREATBRITAIN", "GB", "ENGLAND", "GB", "UNITEDSTATESOFAMERICA", "US"));
        return Map.copyOf(all);
    }
}
