package kh.cncc.engine.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.testing.CnccTest;
import kh.cncc.engine.time.TimeConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whoever takes something out over a slow line, or stops halfway, keeps nobody else waiting. */
@CnccTest
@Import(TrialCases.class)
class SlowReadersTest {

    /** There are twelve connections in tests. */
    private static final int MORE_THAN_CONNECTIONS = 13;

    private static final long LONG = 30;

    @TempDir
    Path folder;

    @Autowired
    TrialCases trial;

    @Autowired
    Documents documents;

    @Autowired
    DocumentCopies copies;

    @Autowired
    CaseExport export;

    @Autowired
    Comments comments;

    @Autowired
    Openings openings;

    private Actor chief;
    private Actor officer;

    @BeforeEach
    void people() {
        chief = trial.who("battambang.secretariat.chief");
        officer = trial.who("battambang.secretariat.officer");
    }

    @ParameterizedTest
    @EnumSource(names = {"ORDINARY", "CONFIDENTIAL"})
    void documentsAreReadByMoreThanThereAreConnections(Confidentiality confidentiality) throws InterruptedException {
        CaseId id = aCase(confidentiality);
        DocumentId added = added(id);
        var reading = new CountDownLatch(MORE_THAN_CONNECTIONS);
        var goOn = new CountDownLatch(1);
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int number = 0; number < MORE_THAN_CONNECTIONS; number++) {
                    readers.submit(() -> {
                        documents.write(chief, added, slow(reading, goOn));
                        return null;
                    });
                }
                assertThat(reading.await(LONG, TimeUnit.SECONDS)).isTrue();
                assertThat(documents.list(chief, id)).hasSize(1);
            } finally {
                goOn.countDown();
            }
        }
    }

    @Test
    void othersActOnACaseWhileItIsTakenOut() throws Exception {
        CaseId id = aCase(Confidentiality.ORDINARY);
        added(id);
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                people.submit(() -> {
                    export.write(
                            officer,
                            id,
                            Locale.ENGLISH,
                            (key, named) -> Words.same(key),
                            TimeConfiguration.ZONE,
                            slow(reading, goOn));
                    return null;
                });
                assertThat(reading.await(LONG, TimeUnit.SECONDS)).isTrue();
                assertThat(people.submit(() -> comments.write(chief, id, "Meanwhile"))
                                .get(LONG, TimeUnit.SECONDS))
                        .isInstanceOf(CommentResult.Written.class);
            } finally {
                goOn.countDown();
            }
        }
    }

    @Test
    void theCopyThatIsReadIsItsOwnersOnlyAndGoesAfterwards() throws IOException {
        DocumentId added = added(aCase(Confidentiality.CONFIDENTIAL));
        Path path;
        try (HeldFile copy = copies.copy(chief, added)) {
            path = copy.path();
            assertThat(Files.readString(path)).isEqualTo("the name of the child");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
        }
        assertThat(path).doesNotExist();
    }

    private CaseId aCase(Confidentiality confidentiality) {
        if (confidentiality != Confidentiality.CONFIDENTIAL) {
            return trial.ordinary("Birth registration");
        }
        CaseId id = trial.confidential("A child in danger");
        openings.open(chief, id, "To prepare the council's meeting");
        return id;
    }

    private DocumentId added(CaseId id) {
        var sent = new NewDocument(
                NewDocument.ATTACHMENT,
                "child.txt",
                TrialFiles.file(folder, TrialFiles.text("the name of the child")),
                null);
        return ((AddResult.Added) documents.add(chief, id, sent)).id();
    }

    /** Says that something came, and takes no more until it is to go on. */
    private static OutputStream slow(CountDownLatch reading, CountDownLatch goOn) {
        return new OutputStream() {
            private boolean stopped;

            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] some, int from, int length) throws IOException {
                if (!stopped) {
                    stopped = true;
                    reading.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
            }
        };
    }
}
