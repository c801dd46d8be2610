package kh.cncc.engine.tracking;

import static kh.cncc.engine.db.Tables.CASE_COMMENT;
import static kh.cncc.engine.db.Tables.MAIL;
import static kh.cncc.engine.db.Tables.OFFICIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import kh.cncc.engine.mail.MailKind;
import kh.cncc.engine.mail.OutgoingMail;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What people write to each other in a case, who watches it, and what they are told. */
@CnccTest
@Import(TrialCases.class)
class CommentsTest {

    private static final String REASON = "To prepare the council's meeting";

    @Autowired
    TrialCases trial;

    @Autowired
    Comments comments;

    @Autowired
    Watching watching;

    @Autowired
    Openings openings;

    @Autowired
    Participants participants;

    @Autowired
    Organisation organisation;

    @Autowired
    List<MailKind> kinds;

    @Autowired
    DSLContext db;

    private Actor chief;
    private Actor officer;
    private Actor stranger;

    @BeforeEach
    void people() {
        chief = trial.who("battambang.secretariat.chief");
        officer = trial.who("battambang.secretariat.officer");
        stranger = trial.who("kampot.secretariat.officer");
    }

    @Test
    void whoIsNamedInACommentIsToldWhereAndNotWhat() {
        CaseId id = trial.ordinary("Birth registration");
        comments.write(officer, id, "Please look, @battambang.secretariat.chief. The mother waits.");
        assertThat(mails(id)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("case-mention");
            assertThat(mail.recipient()).isEqualTo(chief.id());
            assertThat(said(mail)).contains("TR-2026-").doesNotContain("mother", "registration");
        });
        assertThat(comments.unseen(chief)).extracting(MentionLine::caseId).contains(id);
        assertThat(comments.page(chief, id, 0, 10)).singleElement().satisfies(line -> {
            assertThat(line.body()).startsWith("Please look");
            assertThat(line.mentioned())
                    .extracting(CommentLine.Mentioned::username)
                    .containsExactly("battambang.secretariat.chief");
        });
        assertThat(comments.unseen(chief)).extracting(MentionLine::caseId).doesNotContain(id);
        assertThat(comments.count(chief, id)).isOne();
    }

    @Test
    void nobodyIsNamedWhoMayNotSeeTheCase() {
        CaseId id = trial.ordinary("Named");
        for (String name : List.of("kampot.secretariat.officer", "nobody.at.all")) {
            assertThat(comments.write(officer, id, "Ask @" + name))
                    .isInstanceOfSatisfying(
                            CommentResult.Invalid.class,
                            invalid -> assertThat(invalid.problem().key()).isEqualTo("comment.mention"));
        }
        assertThat(comments.choices(officer, id, "secretariat"))
                .extracting(CommentLine.Mentioned::username)
                .contains("battambang.secretariat.chief")
                .doesNotContain("kampot.secretariat.officer");
        assertThat(mails(id)).isEmpty();
    }

    @Test
    void aColleagueIsOfferedHoweverManyOthersComeBeforeByName() {
        CaseId id = trial.ordinary("Many officials");
        Actor last = trial.who("battambang.secretariat.officer");
        String name = organisation.official(last.id()).name().en();
        db.update(OFFICIAL)
                .set(OFFICIAL.NAME_EN, "Zz " + name)
                .where(OFFICIAL.ID.eq(last.id().value()))
                .execute();
        try {
            assertThat(db.fetchCount(OFFICIAL, OFFICIAL.NAME_EN.lt("Zz"))).isGreaterThan(200);
            assertThat(comments.choices(chief, id, "."))
                    .extracting(CommentLine.Mentioned::username)
                    .contains("battambang.secretariat.chief", "battambang.secretariat.officer");
        } finally {
            db.update(OFFICIAL)
                    .set(OFFICIAL.NAME_EN, name)
                    .where(OFFICIAL.ID.eq(last.id().value()))
                    .execute();
        }
    }

    @Test
    void anEmptyCommentAndAnEndlessOneAreRefused() {
        CaseId id = trial.ordinary("Length");
        assertThat(comments.write(officer, id, "  ")).isInstanceOf(CommentResult.Invalid.class);
        assertThat(comments.write(officer, id, "x".repeat(5_001))).isInstanceOf(CommentResult.Invalid.class);
    }

    @Test
    void manyNamesAreRefusedBeforeAnyIsLookedUp() {
        CaseId id = trial.ordinary("Names");
        String most = named(50);
        assertThat(problem(comments.write(officer, id, most))).isEqualTo("comment.mention");
        List<String> asked = new ArrayList<>();
        ExecuteListenerProvider[] before = db.configuration().executeListenerProviders();
        db.configuration()
                .set(Stream.concat(Arrays.stream(before), Stream.of(() -> noting(asked)))
                        .toArray(ExecuteListenerProvider[]::new));
        try {
            assertThat(problem(comments.write(officer, id, named(51)))).isEqualTo("comment.mentions");
            assertThat(problem(comments.write(officer, id, named(1_000)))).isEqualTo("comment.length");
        } finally {
            db.configuration().set(before);
        }
        assertThat(asked).isNotEmpty().noneMatch(sql -> sql.contains("\"official\".\"username\" in"));
    }

    private static String named(int many) {
        return IntStream.range(0, many).mapToObj("@some.body%d "::formatted).collect(Collectors.joining());
    }

    private static String problem(CommentResult result) {
        return ((CommentResult.Invalid) result).problem().key();
    }

    private static ExecuteListener noting(List<String> asked) {
        return new ExecuteListener() {
            @Override
            public void executeStart(ExecuteContext context) {
                asked.add(Objects.requireNonNullElse(context.sql(), ""));
            }
        };
    }

    @Test
    void watchersAreToldOnceADayAndNeverOfWhatTheyDidThemselves() {
        CaseId id = trial.ordinary("Watched");
        watching.watch(chief, id);
        watching.watch(chief, id);
        watching.watch(officer, id);
        comments.write(officer, id, "One");
        comments.write(officer, id, "Two");
        assertThat(mails(id)).extracting(OutgoingMail::recipient).containsExactly(chief.id());
        assertThat(watching.watches(chief, id)).isTrue();
        assertThat(participants.list(chief, id))
                .extracting(Participant::role)
                .containsExactlyInAnyOrder(Participant.Role.ACTED, Participant.Role.WATCHES, Participant.Role.WATCHES);
        watching.stop(chief, id);
        assertThat(watching.watches(chief, id)).isFalse();
    }

    @Test
    void aMailStaysAwayFromWhoeverMayNotSeeTheCaseAnyMore() {
        CaseId id = trial.ordinary("Gone");
        OutgoingMail mail = new OutgoingMail(stranger.id(), "case-news", Map.of(), null, id, new Words("w", "w"), null);
        assertThat(said(mail)).isEmpty();
    }

    @Test
    void whatIsWrittenInAConfidentialCaseIsSealed() {
        CaseId id = trial.confidential("A child in danger");
        assertThatThrownBy(() -> comments.page(chief, id, 0, 10)).isInstanceOf(Closed.class);
        openings.open(chief, id, REASON);
        comments.write(chief, id, "The child is at her aunt's");
        assertThat(comments.page(chief, id, 0, 10))
                .extracting(CommentLine::body)
                .containsExactly("The child is at her aunt's");
        assertThat(db.select(CASE_COMMENT.BODY)
                        .from(CASE_COMMENT)
                        .where(CASE_COMMENT.CASE_ID.eq(id.value()))
                        .fetchSingle(CASE_COMMENT.BODY))
                .doesNotContain("aunt");
        assertThat(comments.write(chief, id, "Ask @battambang.secretariat.officer"))
                .isInstanceOf(CommentResult.Invalid.class);
    }

    @Test
    void whoDoesNotSeeTheCaseIsRefusedEverything() {
        CaseId id = trial.ordinary("Not yours");
        assertThatThrownBy(() -> comments.write(stranger, id, "x")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> comments.page(stranger, id, 0, 1)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> comments.count(stranger, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> comments.choices(stranger, id, "a")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> watching.watch(stranger, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> participants.list(stranger, id)).isInstanceOf(Refused.class);
        assertThat(watching.watches(stranger, id)).isFalse();
        assertThat(comments.unseen(stranger)).isEmpty();
    }

    private List<OutgoingMail> mails(CaseId id) {
        return db.selectFrom(MAIL)
                .where(MAIL.CASE_ID.eq(id.value()))
                .orderBy(MAIL.ID)
                .fetch(row -> new OutgoingMail(
                        new kh.cncc.engine.organisation.OfficialId(row.getRecipientId()),
                        row.getKind(),
                        Map.of(),
                        null,
                        id,
                        new Words(row.getRuleEn(), row.getRuleKm()),
                        row.getOnceKey()));
    }

    private String said(OutgoingMail mail) {
        return kinds.stream()
                .filter(kind -> kind.key().equals(mail.kind()))
                .findFirst()
                .orElseThrow()
                .compose(mail, organisation.official(mail.recipient()))
                .map(Object::toString)
                .orElse("");
    }
}
