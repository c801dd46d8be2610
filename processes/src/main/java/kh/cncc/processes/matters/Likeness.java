package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_WORDS;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.cases.SearchWords;
import kh.cncc.engine.language.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds matters that are like another one: on the same topic, with the same words. Confidential ones are like nothing. */
@Component
class Likeness {

    private static final int MOST = 10;
    private static final int MOST_WORDS = 60;

    /** Of matters that the raiser may not open: few, chosen by their subject from so many that have the same words. */
    private static final int MOST_ELSEWHERE = 5;

    private static final int LOOKED_THROUGH = 100;

    /** One word alone, "children" for example, says nothing. */
    private static final int SHARED = 2;

    /** So much of a decision as somebody reads to know whether it is worth opening. */
    private static final int BEGINNING = 300;

    private static final Field<String> DECISION_BEGINS =
            DSL.left(DECISION.TEXT, DSL.inline(BEGINNING)).as("begins");

    private static final Field<Boolean> SAME_AREA = DSL.field(DSL.name("same_area"), Boolean.class);

    private final DSLContext db;
    private final Reach reach;

    Likeness(DSLContext db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    /**
     * Those that something that is being written may be a double of, or is like: first those that its writer may see, then those of
     * others.
     */
    List<SimilarMatter> toDraft(Actor actor, Topic topic, String area, Collection<String> texts) {
        List<String> words = SearchWords.of(texts).stream().limit(MOST_WORDS).toList();
        if (words.isEmpty()) {
            return List.of();
        }
        Condition standing = MATTER.STATE.ne(MatterState.WITHDRAWN.code());
        return Stream.concat(
                        find(actor, topic, area, words, standing).stream(),
                        elsewhere(actor, topic, area, words, standing).stream())
                .toList();
    }

    /** Those that were decided and are like this one. */
    List<SimilarMatter> decidedLike(Actor actor, MatterFacts matter) {
        if (matter.confidentiality() == Confidentiality.CONFIDENTIAL) {
            return List.of();
        }
        List<String> words = db.fetch(
                        "select unnest(tsvector_to_array(words)) from engine.case_words where case_id = ? limit ?",
                        matter.caseId().value(),
                        MOST_WORDS)
                .map(row -> row.get(0, String.class));
        return words.isEmpty()
                ? List.of()
                : find(
                        actor,
                        matter.topic(),
                        matter.area(),
                        words,
                        DECISION.NUMBER.isNotNull().and(MATTER.ID.ne(matter.id().value())));
    }

    private List<SimilarMatter> find(Actor actor, Topic topic, String area, List<String> words, Condition which) {
        return nearest(topic, area, words, which.and(reach.visible(actor, MATTER.CASE_ID)), MOST)
                .map(Likeness::similar);
    }

    /**
     * Rule: an ordinary matter shows to whoever raises one like it, wherever it is, without a word of it. Likeness is told by its subject
     * alone, since by trying words one could else find out what is in its account.
     */
    private List<SimilarMatter> elsewhere(Actor actor, Topic topic, String area, List<String> words, Condition which) {
        Condition others = which.and(MATTER.CONFIDENTIALITY.eq(Confidentiality.ORDINARY.code()))
                .andNot(reach.visible(actor, MATTER.CASE_ID));
        Set<String> written = Set.copyOf(words);
        return nearest(topic, area, words, others, LOOKED_THROUGH).stream()
                .filter(row -> SearchWords.of(List.of(row.get(MATTER.SUBJECT))).stream()
                                .filter(written::contains)
                                .count()
                        >= SHARED)
                .limit(MOST_ELSEWHERE)
                .map(row -> similar(row).withoutWords())
                .toList();
    }

    private Result<? extends Record> nearest(Topic topic, String area, List<String> words, Condition which, int limit) {
        String query = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
        Field<Boolean> sameArea = DSL.field(MATTER.AREA_CODE.eq(area)).as(SAME_AREA);
        return db.select(MATTER.ID, MATTER.NUMBER, MATTER.TOPIC, MATTER.SUBJECT, MATTER.STATE, MATTER.RAISED_ON)
                .select(AREA.NAME_EN, AREA.NAME_KM, MECHANISM.NAME_EN, MECHANISM.NAME_KM)
                .select(DECISION.NUMBER, DECISION_BEGINS, sameArea)
                .from(MATTER)
                .join(CASE_WORDS)
                .on(CASE_WORDS.CASE_ID.eq(MATTER.CASE_ID))
                .join(AREA)
                .on(AREA.CODE.eq(MATTER.AREA_CODE))
                .join(MECHANISM)
                .on(MECHANISM.ID.eq(MATTER.MECHANISM_ID))
                .leftJoin(DECISION)
                .on(DECISION.MATTER_ID.eq(MATTER.ID))
                .and(DECISION.STATE.eq("decided"))
                .where(MATTER.TOPIC.eq(topic.code()))
                .and("{0} @@ {1}::tsquery", CASE_WORDS.WORDS, DSL.val(query))
                .and(MATTER.CONFIDENTIALITY.ne(Confidentiality.CONFIDENTIAL.code()))
                .and(which)
                .orderBy(
                        sameArea.desc(),
                        DSL.field("ts_rank({0}, {1}::tsquery)", Double.class, CASE_WORDS.WORDS, DSL.val(query))
                                .desc(),
                        MATTER.ID.desc())
                .limit(limit)
                .fetch();
    }

    private static SimilarMatter similar(Record row) {
        return new SimilarMatter(
                new MatterId(row.get(MATTER.ID)),
                row.get(MATTER.NUMBER),
                Topic.of(row.get(MATTER.TOPIC)),
                row.get(MATTER.SUBJECT),
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                MatterState.of(row.get(MATTER.STATE)),
                YearMonth.from(row.get(MATTER.RAISED_ON)),
                row.get(SAME_AREA),
                row.get(DECISION.NUMBER) != null,
                row.get(DECISION.NUMBER),
                row.get(DECISION_BEGINS));
    }
}
