package com.citadelbuy.supplierhub.server.bench;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param bench its name, or the word for all of them
 * @param orders in each run
 * @param runs of each kind
 * @param clients that send orders one by one at once
 * @param silent orders at the account that never answers
 * @param warmUp orders before the first run, none of which counts
 * @param products in the list that is read, or that are written; 0 is each bench's own number
 * @param importOnly whether the path ends with the first import, without the look at all of it again
 * @param profile whether the hub's process is recorded by the flight recorder and the database's statements are counted
 */
record Options(
        String bench,
        int orders,
        int runs,
        int clients,
        int silent,
        int warmUp,
        int products,
        boolean importOnly,
        boolean profile) {

    private static final String ALL = "all";

    static final String USAGE = """
            usage: bench [orders|products|upsert|path|dead-account|budget|inbox|deliveries] [--orders N] [--products N] [--runs R] [--clients C] [--silent M] [--warm-up W] [--import-only] [--profile]

              orders        durable orders a second, beside the same writes by pgbench
              products      pages of the list of products a second, beside the same reads by pgbench, and searches
              upsert        rows of products a second into the database, beside psql's \\copy of the same rows
              path          rows of products a second from a supplier's list to the database
              dead-account  what a healthy account loses to one whose supplier never answers
              budget        how much of a limited account a simulated day uses, with one replica and with two
              inbox         webhooks durable before they are acknowledged a second, beside the same rows by pgbench
              deliveries    how long an event takes to its endpoints, and what one loses to another that never answers

            Without a name all are measured.""";

    static Optional<Options> of(List<String> args) {
        Options options = new Options(ALL, 5_000, 3, 32, 1_000, 15_000, 0, false, false);
        Iterator<String> words = args.iterator();
        try {
            while (words.hasNext()) {
                options = options.with(words.next(), words);
            }
            return Optional.of(options);
        } catch (IllegalArgumentException | java.util.NoSuchElementException wrong) {
            return Optional.empty();
        }
    }

    boolean wants(String name) {
        return bench.equals(ALL) || bench.equals(name);
    }

    int products(int unlessTold) {
        return products == 0 ? unlessTold : products;
    }

    private Options with(String word, Iterator<String> rest) {
        return switch (word) {
            case "orders", "products", "upsert", "path", "dead-account", "budget", "inbox", "deliveries" ->
                new Options(word, orders, runs, clients, silent, warmUp, products, importOnly, profile);
            case "--orders" ->
                new Options(bench, number(rest), runs, clients, silent, warmUp, products, importOnly, profile);
            case "--runs" ->
                new Options(bench, orders, number(rest), clients, silent, warmUp, products, importOnly, profile);
            case "--clients" ->
                new Options(bench, orders, runs, number(rest), silent, warmUp, products, importOnly, profile);
            case "--silent" ->
                new Options(bench, orders, runs, clients, number(rest), warmUp, products, importOnly, profile);
            case "--warm-up" ->
                new Options(bench, orders, runs, clients, silent, number(rest), products, importOnly, profile);
            case "--products" ->
                new Options(bench, orders, runs, clients, silent, warmUp, number(rest), importOnly, profile);
            case "--import-only" -> new Options(bench, orders, runs, clients, silent, warmUp, products, true, profile);
            case "--profile" -> new Options(bench, orders, runs, clients, silent, warmUp, products, importOnly, true);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static int number(Iterator<String> rest) {
        int number = Integer.parseInt(rest.next());
        if (number < 1) {
            throw new IllegalArgumentException("Not a count: " + number);
        }
        return number;
    }
}
