package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.inbox.TaskId;
import kh.cncc.engine.tracking.Openings;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Page;
import kh.cncc.processes.desk.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving the information that a mechanism asked for. */
@Service
@Transactional
public class Information {

    private static final Set<String> SCREEN = Set.of(MatterModel.INFORMATION_SCREEN);

    private final MatterDesk desk;
    private final MatterPages pages;
    private final AskedLines lines;
    private final Asked asked;
    private final Openings openings;

    Information(MatterDesk desk, MatterPages pages, AskedLines lines, Asked asked, Openings openings) {
        this.desk = desk;
        this.pages = pages;
        this.lines = lines;
        this.asked = asked;
        this.openings = openings;
    }

    /** What the screen shows. */
    @Transactional(readOnly = true)
    public Page<InformationPage> page(Actor actor, TaskId task) {
        return desk.show(
                actor,
                task,
                MatterModel.INFORMATION_SCREEN,
                (open, matter) -> new InformationPage(
                        desk.head(open),
                        pages.page(actor, matter),
                        lines.questions(matter, openings.isOpen(actor, matter.caseId()))
                                .getLast()));
    }

    /** Answers; the clock runs on. */
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
                    asked.answerQuestion(open, matter, answer.strip());
                    desk.finish(open, "matter-information-given", Map.of(), MatterModel.ANSWER, Map.of());
                    return new AnswerResult.Answered();
                },
                AnswerResult.Closed::new,
                AnswerResult.Stopped::new);
    }
}
