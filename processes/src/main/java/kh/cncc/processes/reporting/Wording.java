package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.REPORT_WORDS;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The words around the figures while they are being written: saved as they are typed, with a revision. */
@Component
class Wording {

    private final DSLContext db;
    private final Clock clock;

    Wording(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The words with who wrote them last. */
    record Draft(ReportWords words, int revision, Words by, Instant at) {

        static final Draft NOTHING = new Draft(new ReportWords("", "", ""), 0, new Words("", ""), Instant.EPOCH);
    }

    Draft of(ReportId report) {
        return db.select(REPORT_WORDS.fields())
                .select(OFFICIAL.NAME_EN, OFFICIAL.NAME_KM)
                .from(REPORT_WORDS)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(REPORT_WORDS.CHANGED_BY))
                .where(REPORT_WORDS.REPORT_ID.eq(report.value()))
                .fetchOptional(row -> new Draft(
                        new ReportWords(
                                row.get(REPORT_WORDS.SUMMARY),
                                row.get(REPORT_WORDS.CHALLENGES),
                                row.get(REPORT_WORDS.PLANS)),
                        row.get(REPORT_WORDS.REVISION),
                        new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                        row.get(REPORT_WORDS.CHANGED_AT).toInstant()))
                .orElse(Draft.NOTHING);
    }

    /** The caller holds the task, so nobody else writes here now. */
    WordsResult save(ReportId report, ReportWords words, int revision, Actor by) {
        List<FieldProblem> problems = check(words);
        if (!problems.isEmpty()) {
            return new WordsResult.Invalid(problems);
        }
        Draft found = of(report);
        if (found.revision() != revision) {
            return new WordsResult.Conflict(found.by(), found.at(), found.words(), found.revision());
        }
        write(report, words, revision + 1, by);
        return new WordsResult.Saved(revision + 1);
    }

    private void write(ReportId report, ReportWords words, int revision, Actor by) {
        db.insertInto(REPORT_WORDS)
                .set(REPORT_WORDS.REPORT_ID, report.value())
                .set(REPORT_WORDS.SUMMARY, words.summary().strip())
                .set(REPORT_WORDS.CHALLENGES, words.challenges().strip())
                .set(REPORT_WORDS.PLANS, words.plans().strip())
                .set(REPORT_WORDS.REVISION, revision)
                .set(REPORT_WORDS.CHANGED_AT, Moment.now(clock))
                .set(REPORT_WORDS.CHANGED_BY, by.id().value())
                .onConflict(REPORT_WORDS.REPORT_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    static List<FieldProblem> check(ReportWords words) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.bounded(problems, "summary", words.summary(), Texts.PROSE);
        Texts.bounded(problems, "challenges", words.challenges(), Texts.PROSE);
        Texts.bounded(problems, "plans", words.plans(), Texts.PROSE);
        return problems;
    }
}
