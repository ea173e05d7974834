package com.citadelbuy.supplierhub.server.chaos;

import com.citadelbuy.supplierhub.server.platform.DatabaseUrl;
import com.citadelbuy.supplierhub.server.platform.StartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The program behind {@code ./hub chaos}. */
final class Chaos {

    private Chaos() {}

    public static void main(String[] args) throws IOException, InterruptedException, SQLException {
        try {
            Options options = Options.parse(List.of(args), new SecureRandom().nextInt(Integer.MAX_VALUE));
            System.exit(run(options, System.getenv("DATABASE_URL")));
        } catch (Options.Wrong wrong) {
            System.err.println("chaos: " + wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
        } catch (StartException failed) {
            System.err.println("chaos: " + failed.getMessage());
            System.exit(1);
        }
    }

    private static int run(Options options, @Nullable String databaseUrl)
            throws IOException, InterruptedException, SQLException {
        System.out.println("Seed " + options.seed()
                + " (repeats the schedule of orders, faults and kills, not their interleaving)");
        Path home = Path.of("target", "chaos").toAbsolutePath();
        Files.createDirectories(home);
        Path directory = Files.createTempDirectory(home, "run-");
        ChaosRun.Result result;
        try (HubDatabase database = databaseUrl == null || databaseUrl.isBlank()
                ? HubDatabase.embedded(directory.resolve("postgres"))
                : HubDatabase.at(DatabaseUrl.parse(databaseUrl))) {
            result = ChaosRun.run(options, database, directory.resolve("processes"), System.out::println);
        }
        Report.lines(result).forEach(System.out::println);
        if (options.report() != null) {
            Files.writeString(options.report(), Report.markdown(result));
        }
        if (result.isClean()) {
            Trees.delete(directory);
        } else {
            System.out.println("Logs, worlds and the database are kept in " + directory);
        }
        System.out.println(result.line());
        return result.isClean() ? 0 : 1;
    }
}
