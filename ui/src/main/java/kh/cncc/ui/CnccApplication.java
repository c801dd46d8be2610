package kh.cncc.ui;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kh.cncc.engine.access.PasswordCommand;
import kh.cncc.engine.audit.AuditCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: everything in one process, or one of the short commands of {@code ./cncc help}. */
@SpringBootApplication(scanBasePackages = "kh.cncc")
public class CnccApplication {

    public static void main(String[] arguments) throws SQLException {
        OptionalInt exit = command(List.of(arguments));
        if (exit.isPresent()) {
            System.exit(exit.getAsInt());
        }
        SpringApplication program = new SpringApplication(CnccApplication.class);
        program.addListeners(new DemoSetting());
        program.run(arguments);
    }

    private static OptionalInt command(List<String> words) throws SQLException {
        Map<String, String> environment = System.getenv();
        Path data = Path.of(System.getProperty("cncc.data", "data"));
        if (words.equals(List.of("audit", "verify"))) {
            return OptionalInt.of(AuditCommand.verify(environment, data));
        }
        if (words.size() == 2 && words.getFirst().equals("password")) {
            return OptionalInt.of(PasswordCommand.give(environment, data, words.getLast()));
        }
        return OptionalInt.empty();
    }
}
