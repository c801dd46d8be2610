package kh.cncc.ui;

import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where it is and, in a demo, by which names one can sign in. */
@Component
class Greeting {

    /** The nation, Battambang, its district Sangkae and the commune Anlong Vil: one of each level. */
    private static final Set<String> SHOWN = Set.of("KH", "BTB", "0208", "020801");

    private final Organisation organisation;
    private final Environment environment;
    private final boolean demo;
    private final String password;

    Greeting(
            Organisation organisation,
            Environment environment,
            @Value("${cncc.demo:false}") boolean demo,
            @Value("${cncc.demo-password:reach-every-child}") String password) {
        this.organisation = organisation;
        this.environment = environment;
        this.demo = demo;
        this.password = password;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        System.out.println(text());
    }

    String text() {
        String address =
                "\nThe program is ready:  http://localhost:" + environment.getProperty("local.server.port") + "\n";
        return demo ? address + accounts() : address;
    }

    private String accounts() {
        String seats = organisation.holders(SHOWN).entrySet().stream()
                .map(held -> "  %-34s %s"
                        .formatted(
                                held.getValue().username(),
                                held.getKey().label().en()))
                .collect(Collectors.joining("\n"));
        return """

                Sign in by one of these names. The password of all of them is  %s

                %s

                Every other province has the same names with its own in front: kampot.secretariat.officer, kandal.doh.officer, ...
                All of them stand in config/demo/officials.csv. People, figures and addresses are invented.
                """.formatted(password, seats);
    }
}
