package kh.cncc.processes.matters;

import static kh.cncc.engine.db.Tables.TASK;
import static kh.cncc.processes.db.Tables.MATTER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.cases.Reach;
import kh.cncc.engine.inbox.BeginResult;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.inbox.Tasks;
import kh.cncc.engine.tracking.RelationKind;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.processes.desk.FieldProblem;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Joining matters that are to be answered together. */
@Component
class Joining {

    private final DSLContext db;
    private final MatterDesk desk;
    private final MatterRows matters;
    private final MatterLines lines;
    private final MatterRegister register;
    private final Reach reach;
    private final Tasks tasks;
    private final Cases cases;
    private final Relations relations;

    Joining(
            DSLContext db,
            MatterDesk desk,
            MatterRows matters,
            MatterLines lines,
            MatterRegister register,
            Reach reach,
            Tasks tasks,
            Cases cases,
            Relations relations) {
        this.db = db;
        this.desk = desk;
        this.matters = matters;
        this.lines = lines;
        this.register = register;
        this.reach = reach;
        this.tasks = tasks;
        this.cases = cases;
        this.relations = relations;
    }

    List<MatterLine> candidates(Actor actor, MatterFacts matter, String text, int offset, int limit) {
        MatterFilter filter = new MatterFilter(
                MatterFilter.Whose.ALL,
                text,
                null,
                null,
                null,
                MatterState.CONSIDERED,
                null,
                false,
                true,
                MatterFilter.Sort.RAISED,
                true);
        return lines.page(
                actor,
                register.which(actor, filter)
                        .and(MATTER.MECHANISM_ID.eq(matter.mechanism().value()))
                        .and(MATTER.CONFIDENTIALITY.eq(matter.confidentiality().code()))
                        .and(MATTER.ID.ne(matter.id().value())),
                register.order(filter),
                offset,
                limit);
    }

    /** Takes the cases of all in the order of their ids, so that two who join the same matters do not wait for each other for ever. */
    void lock(Actor actor, TaskId task, List<MatterId> others) {
        List<CaseId> ids = new ArrayList<>(db.select(MATTER.CASE_ID)
                .from(MATTER)
                .where(MATTER.ID.in(others.stream().map(MatterId::value).toList()))
                .fetch(row -> new CaseId(row.value1())));
        ids.removeIf(id -> !reach.sees(actor, id));
        db.select(TASK.CASE_ID)
                .from(TASK)
                .where(TASK.ID.eq(task.value()))
                .fetchOptional(TASK.CASE_ID)
                .ifPresent(own -> ids.add(new CaseId(own)));
        cases.lock(ids);
    }

    List<FieldProblem> check(Actor actor, MatterFacts matter, MatterId lead) {
        return fits(actor, matter, lead) ? List.of() : List.of(FieldProblem.of("lead", "problem.matter.lead"));
    }

    List<FieldProblem> checkAll(Actor actor, MatterFacts lead, List<MatterId> others) {
        if (others.isEmpty()) {
            return List.of(FieldProblem.of("matters", "problem.required"));
        }
        if (others.size() > ConsiderRules.MOST_AT_ONCE) {
            return List.of(FieldProblem.of("matters", "problem.matter.too-many", ConsiderRules.MOST_AT_ONCE));
        }
        boolean fit = new HashSet<>(others).size() == others.size()
                && others.stream()
                        .allMatch(
                                other -> fits(actor, lead, other) && task(other).isPresent());
        return fit ? List.of() : List.of(FieldProblem.of("matters", "problem.matter.lead"));
    }

    /** Rule: matters are joined that the same mechanism considers now, and that the same people may know of. */
    private boolean fits(Actor actor, MatterFacts one, MatterId id) {
        return lines.one(actor, id).isPresent() && fit(one, matters.of(id));
    }

    private static boolean fit(MatterFacts one, MatterFacts other) {
        return !one.id().equals(other.id())
                && other.state() == MatterState.CONSIDERED
                && other.mechanism().equals(one.mechanism())
                && other.confidentiality() == one.confidentiality()
                && one.confidentiality() != Confidentiality.CONFIDENTIAL;
    }

    /** One matter waits for the decision on another from now on. */
    void join(OpenTask task, MatterFacts matter, MatterFacts lead) {
        matters.stopped(matter, MatterState.JOINED, lead.id());
        relations.note(matter.caseId(), lead.caseId(), RelationKind.JOINED_INTO, task.actor());
        desk.finish(task, "matter-joined", Map.of(), MatterModel.JOIN, Map.of());
    }

    ConsiderResult gather(OpenTask leadTask, MatterFacts lead, List<MatterId> others) {
        for (MatterId other : others) {
            if (!(tasks.begin(leadTask.actor(), task(other).orElseThrow())
                    instanceof BeginResult.Begun(OpenTask task))) {
                throw new IllegalStateException("The task of matter " + other.value() + " was not to be begun");
            }
            join(task, matters.of(other), lead);
        }
        desk.record(leadTask, "matters-gathered", Map.of("matters", others.size()));
        return new ConsiderResult.Done(MatterModel.JOIN);
    }

    private Optional<TaskId> task(MatterId id) {
        return db.select(TASK.ID)
                .from(TASK)
                .join(MATTER)
                .on(MATTER.CASE_ID.eq(TASK.CASE_ID))
                .where(MATTER.ID.eq(id.value()))
                .and(TASK.STEP.eq(MatterModel.CONSIDER))
                .and(TASK.STATE.eq("open"))
                .fetchOptional(row -> new TaskId(row.value1()));
    }
}
