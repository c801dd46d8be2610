package kh.cncc.engine.mail.killed;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kh.cncc.engine.mail.Notice;
import kh.cncc.engine.mail.Outbox;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.OfficialId;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.MovableClock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two nodes send, and are killed with -9 at random. No mail is lost, and what comes twice comes under the same Message-ID: SMTP has no way
 * to find out whether a mail was taken when nobody is left to hear the reply.
 *
 * <p>{@code -Dcncc.mails=10000 -Dcncc.kills=20} for the whole of it.
 */
@CnccTest
@Import(Notice.class)
class KilledWhileSendingTest {

    private static final int MAILS = Integer.getInteger("cncc.mails", 500);
    private static final int KILLS = Integer.getInteger("cncc.kills", 3);
    private static final Duration LONGEST = Duration.ofMinutes(2);

    @Autowired
    Outbox outbox;

    @Autowired
    DSLContext db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcConnectionDetails database;

    @Autowired
    MovableClock clock;

    @TempDir
    File folder;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Process> nodes = new ArrayList<>();

    @BeforeEach
    void aServerAndAFullOutbox() {
        post.start();
        clock.release();
        db.execute("delete from engine.mail");
        db.execute("""
                insert into engine.mail_text (key, language, version, subject, body, at) values
                ('notice', 'en', 1, 'Please: {step}', 'Dear {name}, this waits for you: {step}.', now()),
                ('notice', 'km', 1, 'សូម៖ {step}', 'ជូន {name} កិច្ចការនេះរង់ចាំ៖ {step}។', now())
                on conflict do nothing
                """);
        List<OfficialId> officials = db.fetch("select id from engine.official where active and email is not null")
                .map(row -> new OfficialId(row.get(0, Long.class)));
        transaction.executeWithoutResult(status -> outbox.putAll(IntStream.range(0, MAILS)
                .mapToObj(i -> new OutgoingMail(
                        officials.get(i % officials.size()), "notice", Map.of(), null, null, "a rule", "killed-" + i))
                .toList()));
    }

    @AfterEach
    void stop() {
        nodes.forEach(Process::destroyForcibly);
        post.stop();
    }

    @Test
    void noMailIsLostAndWhatComesTwiceHasTheSameMessageId() throws Exception {
        Random random = new Random(20_261_123);
        start(0);
        start(1);
        for (int kill = 0; kill < KILLS; kill++) {
            int until = received() + 1 + random.nextInt(Math.max(1, MAILS / (KILLS + 2)));
            waitUntil(() -> received() >= until || ended());
            int victim = random.nextInt(nodes.size());
            nodes.get(victim).destroyForcibly().waitFor();
            start(victim);
        }
        waitUntil(this::ended);
        Map<String, Integer> byId = new HashMap<>();
        for (MimeMessage message : post.getReceivedMessages()) {
            byId.merge(message.getMessageID(), 1, Integer::sum);
        }
        assertThat(byId).as("none lost, none invented").hasSize(MAILS);
        int twice = byId.values().stream().mapToInt(times -> times - 1).sum();
        assertThat(twice).as("one at most for each kill").isBetween(0, KILLS);
        assertThat(db.fetchSingle("select count(*) from engine.mail where state = 'sent'")
                        .get(0, Integer.class))
                .isEqualTo(MAILS);
        System.out.printf(
                "%d mails, %d kills: none lost, %d came again under the same Message-ID%n", MAILS, KILLS, twice);
    }

    private int received() {
        return post.getReceivedMessages().length;
    }

    private boolean ended() {
        return !db.fetchSingle("select exists (select from engine.mail where state in ('waiting', 'sending'))")
                .get(0, Boolean.class);
    }

    private void start(int place) throws Exception {
        Process node = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Duser.timezone=Asia/Phnom_Penh",
                        "-Xmx400m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProgramToKill.class.getName(),
                        database.getJdbcUrl(),
                        String.valueOf(post.getSmtp().getPort()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder, "node" + place + ".log")))
                .start();
        if (place < nodes.size()) {
            nodes.set(place, node);
        } else {
            nodes.add(node);
        }
    }

    /** Waits for other processes, whose clocks cannot be moved by hand. */
    private void waitUntil(java.util.function.BooleanSupplier reached) throws Exception {
        long longest = System.nanoTime()
                + LONGEST.multipliedBy(Math.max(1, MAILS / 2_000)).toNanos();
        while (!reached.getAsBoolean()) {
            if (System.nanoTime() > longest) {
                String log =
                        String.join("\n", java.nio.file.Files.readAllLines(new File(folder, "node0.log").toPath()));
                throw new AssertionError("received " + received() + "; " + log);
            }
            Thread.sleep(20);
        }
    }
}
