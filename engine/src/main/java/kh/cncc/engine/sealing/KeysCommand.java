package kh.cncc.engine.sealing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import kh.cncc.engine.database.CommandLine;

/** {@code ./cncc keys rotate}: a new key from now on, and everything sealed anew by it; whether the program is running or not. */
public final class KeysCommand {

    private KeysCommand() {}

    /**
     * Prints what was done.
     *
     * @return 0 when everything is sealed by the newest key, 1 when there are no keys to change
     */
    public static int rotate(Map<String, String> environment, Path data) throws SQLException, IOException {
        Optional<Path> path = Keys.file(
                Optional.ofNullable(environment.get("CNCC_KEYS")).orElse(System.getProperty("cncc.keys", "")),
                environment.containsKey("SPRING_DATASOURCE_URL") ? "named" : "embedded",
                data);
        if (path.isEmpty()) {
            System.out.println("Say where the keys are: CNCC_KEYS=/path/to/keys.json ./cncc keys rotate");
            return 1;
        }
        KeyFile file = new KeyFile(path.get());
        if (file.read().isEmpty()) {
            System.out.println("There are no keys in " + file.path() + ", so nothing is sealed by them.");
            return 1;
        }
        List<SealedColumn> columns = ServiceLoader.load(SealedColumns.class).stream()
                .flatMap(module -> module.get().columns().stream())
                .toList();
        return CommandLine.with(environment, data, db -> {
            long sealed = new KeyRotation(db, file, columns).run();
            System.out.println(
                    "Sealed anew: " + sealed + " values, now by key "
                            + file.read().orElseThrow().primary()
                            + ".\nKeep the file with the keys, the old ones too, as long as there are copies of the database from before.");
            return 0;
        });
    }
}
