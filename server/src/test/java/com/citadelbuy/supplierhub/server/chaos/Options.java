package com.citadelbuy.supplierhub.server.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a run is to be.
 *
 * @param orders how many orders clients offer
 * @param kills how many times a replica is killed
 * @param report where the report goes; null: nowhere
 * @param suppliers those ordered from
 * @param patience how long the drain may take at most
 */
record Options(
        int orders,
        int kills,
        long seed,
        int replicas,
        @Nullable Path report,
        Set<Mutation> mutations,
        Set<String> suppliers,
        Duration patience) {

    static final String USAGE =
            """
            usage: ./hub chaos [--orders N] [--kills K] [--seed S] [--replicas R] [--suppliers A,B…] [--patience SECONDS]
                               [--report FILE] [--mutation A,B…]

              --orders     orders offered by clients (10000)
              --kills      how often a replica is killed with SIGKILL (200)
              --seed       repeats the schedule of faults, kills and orders, not their interleaving (else drawn and printed)
              --replicas   hubs on the one database (2)
              --suppliers  those ordered from; all unless named: %s
              --patience   how long the drain may take at most (900)
              --report     write a report to this file
              --mutation   plant mistakes that must be found: %s

            Ends with 0 where nothing is lost, doubled or unexplained, with 1 where something is, with 2 on wrong arguments.
            """.formatted(String.join(", ", new TreeSet<>(Market.suppliers())), String.join(", ", Mutation.words()));

    /** The arguments are wrong; the message says which. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message);
        }
    }

    static Options of(int orders, int kills, long seed) {
        return new Options(orders, kills, seed, 2, null, Set.of(), Market.suppliers(), Duration.ofMinutes(15));
    }

    Options with(int replicas) {
        return new Options(orders, kills, seed, replicas, report, mutations, suppliers, patience);
    }

    Options with(Set<Mutation> mutations, Set<String> suppliers, Duration patience) {
        return new Options(orders, kills, seed, replicas, report, mutations, suppliers, patience);
    }

    /**
     * Reads them from a command line.
     *
     * @param seed taken where none is given
     */
    static Options parse(List<String> args, long seed) throws Wrong {
        Options options = of(10_000, 200, seed);
        for (int i = 0; i < args.size(); i += 2) {
            if (i + 1 == args.size()) {
                throw new Wrong(args.get(i) + " is no option with a value");
            }
            options = options.with(args.get(i), args.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) throws Wrong {
        return switch (name) {
            case "--orders" ->
                new Options(number(name, value, 1), kills, seed, replicas, report, mutations, suppliers, patience);
            case "--kills" ->
                new Options(orders, number(name, value, 0), seed, replicas, report, mutations, suppliers, patience);
            case "--seed" ->
                new Options(orders, kills, whole(name, value), replicas, report, mutations, suppliers, patience);
            case "--replicas" ->
                new Options(orders, kills, seed, number(name, value, 1), report, mutations, suppliers, patience);
            case "--report" ->
                new Options(orders, kills, seed, replicas, Path.of(value), mutations, suppliers, patience);
            case "--mutation" -> with(mutations(value), suppliers, patience);
            case "--suppliers" -> with(mutations, suppliers(value), patience);
            case "--patience" -> with(mutations, suppliers, Duration.ofSeconds(number(name, value, 1)));
            default -> throw new Wrong("there is no option " + name);
        };
    }

    private static Set<Mutation> mutations(String words) throws Wrong {
        Optional<Set<Mutation>> known = Mutation.all(words);
        if (known.isEmpty()) {
            throw new Wrong("--mutation is some of " + Mutation.words());
        }
        return known.get();
    }

    private static Set<String> suppliers(String list) throws Wrong {
        Set<String> wanted = Set.copyOf(List.of(list.split(",")));
        if (!Market.suppliers().containsAll(wanted)) {
            throw new Wrong("--suppliers are some of " + String.join(", ", new TreeSet<>(Market.suppliers())));
        }
        return wanted;
    }

    private static int number(String name, String text, int least) throws Wrong {
        long number = whole(name, text);
        if (number < least || number > 10_000_000) {
            throw new Wrong(name + " must be a number from " + least + " to 10000000");
        }
        return (int) number;
    }

    private static long whole(String name, String text) throws Wrong {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new Wrong(name + " must be a number");
        }
    }
}
