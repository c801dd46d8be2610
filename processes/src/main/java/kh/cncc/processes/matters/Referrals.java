package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A department tells what it did, or what it thinks, about a matter that was referred to it. */
@Service
@Transactional
public class Referrals {

    private static final Set<String> SCREEN = Set.of(MatterModel.REFERRAL_SCREEN);

    private final MatterDesk desk;
    private final MatterPages pages;
    private final AskedLines lines;
    private final Asked asked;
    private final Openings openings;

    Referrals(MatterDesk desk, MatterPages pages, AskedLines lines, Asked asked, Openings openings) {
        this.desk = desk;
        this.pages = pages;
        this.lines = lines;
        this.asked = asked;
        this.openings = openings;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<ReferralPage> page(Actor actor, TaskId task) {
        return desk.show(
                actor,
                task,
                MatterModel.REFERRAL_SCREEN,
                (open, matter) -> new ReferralPage(desk.head(open), pages.page(actor, matter), mine(open, matter)));
    }

    private ReferralLine mine(OpenTask task, MatterFacts matter) {
        return lines.referrals(matter, openings.isOpen(task.actor(), matter.caseId())).reversed().stream()
                .filter(line -> line.unitId().equals(task.unit()))
                .findFirst()
                .orElseThrow();
    }

    /** Answers; when all departments have, the matter is considered again. */
    public AnswerResult answer(Actor actor, TaskId task, String answer) {
        return desk.work(
                actor,
                task,
                SCREEN,
                (open, matter) -> {
                    List<FieldProblem> problems = new ArrayList<>();
                    Texts.required(problems, "answer", answer, Texts.PROSE);
                    if (!problems.isEmpty()) {
                        return new AnswerResult.Invalid(problems);
                    }
                    asked.answerReferral(open, matter, Objects.requireNonNull(open.unit()), answer.strip());
                    desk.finish(open, "matter-referral-answered", Map.of(), MatterModel.ANSWER, Map.of());
                    return new AnswerResult.Answered();
                },
                AnswerResult.Closed::new,
                AnswerResult.Stopped::new);
    }
}
