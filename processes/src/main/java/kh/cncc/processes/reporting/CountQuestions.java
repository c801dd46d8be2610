package kh.cncc.processes.reporting;

import static kh.cncc.engine.db.Tables.OFFICIAL;
import static kh.cncc.processes.db.Tables.COUNT_REASON;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.language.Words;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import kh.cncc.processes.indicators.CountRules;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What is asked about the figures of a report together, with the reasons that were given. A reason goes with these figures only. */
@Component
class CountQuestions {

    private final DSLContext db;
    private final Clock clock;
    private final CountRules rules;

    CountQuestions(DSLContext db, Clock clock, CountRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
    }

    private record Key(String code, String figures) {}

    /** What the tables of a version are asked about; a reason of an earlier version holds while its figures do. */
    List<CountQuestion> of(ReportId report, int version, List<FigureTable> tables) {
        List<CountQuestion> asked = CountPolicy.check(rules.all(), tables);
        if (asked.isEmpty()) {
            return asked;
        }
        Map<Key, CountQuestion.Reason> given = reasons(report, version);
        return asked.stream()
                .map(one -> one.with(given.get(new Key(one.code(), one.figures()))))
                .toList();
    }

    private Map<Key, CountQuestion.Reason> reasons(ReportId report, int version) {
        Map<Key, CountQuestion.Reason> found = new HashMap<>();
        db.select(
                        COUNT_REASON.CODE,
                        COUNT_REASON.FIGURES,
                        COUNT_REASON.REASON,
                        COUNT_REASON.GIVEN_AT,
                        OFFICIAL.NAME_EN,
                        OFFICIAL.NAME_KM)
                .from(COUNT_REASON)
                .join(OFFICIAL)
                .on(OFFICIAL.ID.eq(COUNT_REASON.GIVEN_BY))
                .where(COUNT_REASON.REPORT_ID.eq(report.value()))
                .and(COUNT_REASON.VERSION.le(version))
                .orderBy(COUNT_REASON.VERSION)
                .forEach(row -> found.put(
                        new Key(row.get(COUNT_REASON.CODE), row.get(COUNT_REASON.FIGURES)),
                        new CountQuestion.Reason(
                                row.get(COUNT_REASON.REASON),
                                new Words(row.get(OFFICIAL.NAME_EN), row.get(OFFICIAL.NAME_KM)),
                                row.get(COUNT_REASON.GIVEN_AT).toInstant())));
        return found;
    }

    /** Writes down why figures are right, for the version that is being compiled. The caller holds the task. */
    List<FieldProblem> explain(ReportId report, int version, CountQuestion question, String words, Actor by) {
        List<FieldProblem> problems = new ArrayList<>();
        Texts.required(problems, "reason", words, Texts.REMARK);
        if (problems.isEmpty()) {
            db.insertInto(COUNT_REASON)
                    .set(COUNT_REASON.REPORT_ID, report.value())
                    .set(COUNT_REASON.VERSION, version)
                    .set(COUNT_REASON.CODE, question.code())
                    .set(COUNT_REASON.FIGURES, question.figures())
                    .set(COUNT_REASON.REASON, words.strip())
                    .set(COUNT_REASON.GIVEN_AT, Moment.now(clock))
                    .set(COUNT_REASON.GIVEN_BY, by.id().value())
                    .onConflict(COUNT_REASON.REPORT_ID, COUNT_REASON.VERSION, COUNT_REASON.CODE)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
        return problems;
    }
}
