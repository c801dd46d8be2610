package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.AREA;
import static kh.cncc.engine.db.Tables.CASE_WORDS;
import static kh.cncc.engine.db.Tables.MECHANISM;
import static kh.cncc.processes.db.Tables.DECISION;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.cases.SearchWords;
import kh.cncc.engine.language.Words;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Finds matters that are like another one: on the same topic, with the same words. Confidential ones are like nothing. */
@Component
class Likeness {

    private static final int MOST = 10;
    private static final int MOST_WORDS = 60;

    /** So much of a decision as somebody reads to know whether it is worth opening. */
    private static final int BEGINNING = 300;

    private static final Field<String> DECISION_BEGINS =
            DSL.left(DECISION.TEXT, DSL.inline(BEGINNING)).as("begins");

    private final DSLContext db;
    private final Reach reach;

    Likeness(DSLContext db, Reach reach) {
        this.db = db;
        this.reach = reach;
    }

    /** Those that something that is being written may be a double of, or is like. */
    List<SimilarMatter> toDraft(Actor actor, Topic topic, String area, Collection<String> texts) {
        List<String> words = SearchWords.of(texts).stream().limit(MOST_WORDS).toList();
        return words.isEmpty()
                ? List.of()
                : find(actor, topic, area, words, MATTER.STATE.ne(MatterState.WITHDRAWN.code()));
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
        String query = words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" | "));
        Field<Boolean> sameArea = DSL.field(MATTER.AREA_CODE.eq(area)).as("same_area");
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
                .and(reach.visible(actor, MATTER.CASE_ID))
                .orderBy(
                        sameArea.desc(),
                        DSL.field("ts_rank({0}, {1}::tsquery)", Double.class, CASE_WORDS.WORDS, DSL.val(query))
                                .desc(),
                        MATTER.ID.desc())
                .limit(MOST)
                .fetch(row -> similar(row, row.get(sameArea)));
    }

    private static SimilarMatter similar(Record row, boolean sameArea) {
        return new SimilarMatter(
                new MatterId(row.get(MATTER.ID)),
                row.get(MATTER.NUMBER),
                Topic.of(row.get(MATTER.TOPIC)),
                row.get(MATTER.SUBJECT),
                new Words(row.get(AREA.NAME_EN), row.get(AREA.NAME_KM)),
                new Words(row.get(MECHANISM.NAME_EN), row.get(MECHANISM.NAME_KM)),
                MatterState.of(row.get(MATTER.STATE)),
                row.get(MATTER.RAISED_ON),
                sameArea,
                row.get(DECISION.NUMBER),
                row.get(DECISION_BEGINS));
    }
}
