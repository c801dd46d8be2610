package kh.cncc.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kh.cncc.engine.access.PasswordCommand;
import kh.cncc.engine.audit.AuditCommand;
import kh.cncc.engine.sealing.KeysCommand;
import kh.cncc.engine.time.TimeConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: everything in one process, or one of the short commands of {@code ./cncc help}. */
@SpringBootApplication(scanBasePackages = "kh.cncc")
public class CnccApplication {

    public static void main(String[] arguments) throws SQLException, IOException {
        OptionalInt exit = command(List.of(arguments));
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        wrongZone(ZoneId.systemDefault()).ifPresent(why -> {
            System.err.println(why);
            System.exit(1);
        });
        SpringApplication program = new SpringApplication(CnccApplication.class);
        program.addListeners(new DemoSetting());
        program.run(arguments);
    }

    /** Rule: the program runs on Cambodia's time, because the process engine keeps its moments without a zone. */
    static Optional<String> wrongZone(ZoneId zone) {
        return zone.equals(TimeConfiguration.ZONE)
                ? Optional.empty()
                : Optional.of("The time zone here is " + zone + ", and the deadlines need " + TimeConfiguration.ZONE
                        + ". Start with ./cncc run, or with java -Duser.timezone=" + TimeConfiguration.ZONE);
    }

    private static OptionalInt command(List<String> words) throws SQLException, IOException {
        Map<String, String> environment = System.getenv();
        Path data = Path.of(System.getProperty("cncc.data", "data"));
        if (words.equals(List.of("audit", "verify"))) {
            return OptionalInt.of(AuditCommand.verify(environment, data));
        }
        if (words.equals(List.of("keys", "rotate"))) {
            return OptionalInt.of(KeysCommand.rotate(environment, data));
        }
        if (words.size() == 2 && words.getFirst().equals("password")) {
            return OptionalInt.of(PasswordCommand.give(environment, data, words.getLast()));
        }
        return OptionalInt.empty();
    }
}
