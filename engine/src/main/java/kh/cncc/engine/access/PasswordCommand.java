package kh.cncc.engine.access;

import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.engine.database.CommandLine;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** {@code ./cncc password <username>}: gives an official of a real installation a new password and prints it once. */
public final class PasswordCommand {

    /** Without letters and digits that are easily taken for one another. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LENGTH = 16;

    private PasswordCommand() {}

    /** Returns 0 when the official has the new password, 1 when there is no such official. */
    public static int give(Map<String, String> environment, Path data, String username)
            throws SQLException, IOException {
        String password = new SecureRandom()
                .ints(LENGTH, 0, SIGNS.length())
                .mapToObj(index -> String.valueOf(SIGNS.charAt(index)))
                .collect(Collectors.joining());
        String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(password);
        return CommandLine.with(environment, data, db -> {
            int changed = db.update(OFFICIAL)
                    .set(OFFICIAL.PASSWORD_HASH, hash)
                    .where(OFFICIAL.USERNAME.eq(username))
                    .and(OFFICIAL.DEMO.eq(false))
                    .execute();
            System.out.println(
                    changed == 1
                            ? "New password of " + username + ": " + password
                            : "There is no official " + username + " in config/reference/officials.csv.");
            return changed == 1 ? 0 : 1;
        });
    }
}
