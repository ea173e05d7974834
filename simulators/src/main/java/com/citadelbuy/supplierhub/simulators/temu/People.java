package com.citadelbuy.supplierhub.simulators.temu;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Invented people. Their mail addresses are the platform's own, which forwards. */
final class People {

    record Person(
            String first,
            String last,
            String mobile,
            String line1,
            String line2,
            String city,
            String state,
            String post,
            String tax) {

        String name() {
            return first + " " + last;
        }

        String whole() {
            String street = line2.isEmpty() ? line1 : line1 + ", " + line2;
            return street + ", " + city + ", " + state + " " + post;
        }
    }

    private static final List<Person> AMERICANS = List.of(
            new Person("Renée", "O’Doherty", "+1 5125550147", "41 Elm Street", "", "Austin", "Texas", "73301", ""),
            new Person(
                    "José", "Núñez", "+1 5055550102", "7 Mesa Road", "Apt 3B", "Santa Fe", "New Mexico", "87501", ""),
            new Person("Mei-Ling", "Chu", "+1 2065550133", "900 Pine Street", "", "Seattle", "Washington", "98101", ""),
            new Person("Zoë", "Ünal", "+1 2075550111", "12 Harbor Lane", "Unit 4", "Portland", "Maine", "04101", ""));

    private static final Person BRAZILIAN = new Person(
            "João",
            "Gonçalves",
            "+55 11955500123",
            "Rua das Laranjeiras 88",
            "",
            "São Paulo",
            "São Paulo",
            "01310-100",
            "11144477735");

    private static final String MOVED_TO = "5 New Street";

    private People() {}

    static Person of(Sale sale) {
        Person person =
                sale.region() == Region.BRAZIL ? BRAZILIAN : AMERICANS.get((int) (sale.number() % AMERICANS.size()));
        return sale.wishes().moved().isEmpty()
                ? person
                : new Person(
                        person.first(),
                        person.last(),
                        person.mobile(),
                        MOVED_TO,
                        "",
                        person.city(),
                        person.state(),
                        person.post(),
                        person.tax());
    }

    static String mail(Sale sale) {
        return "buyer-" + sale.number() % 1_000_000_007 + "@temu.example";
    }

    static void regions(ObjectNode json, Sale sale) {
        Person person = of(sale);
        json.put("regionName1", sale.region() == Region.BRAZIL ? "Brazil" : "United States")
                .put("regionName2", person.state())
                .put("regionName3", person.city());
    }
}
