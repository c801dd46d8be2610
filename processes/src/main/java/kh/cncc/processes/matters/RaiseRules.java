package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.engine.sealing.Sealing;
import kh.cncc.processes.desk.FieldProblem;
import kh.cncc.processes.desk.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a matter needs before it can be filed. */
@Component
class RaiseRules {

    /** A line that a list can show. */
    static final int SUBJECT = 200;

    private final Access access;
    private final Organisation organisation;
    private final Sealing sealing;

    RaiseRules(Access access, Organisation organisation, Sealing sealing) {
        this.access = access;
        this.organisation = organisation;
        this.sealing = sealing;
    }

    List<FieldProblem> check(Actor actor, RaiseForm form) {
        List<FieldProblem> problems = new ArrayList<>();
        chosen(problems, "seat", form.seat());
        chosen(problems, "topic", form.topic());
        chosen(problems, "urgency", form.urgency());
        chosen(problems, "area", form.area());
        // Who may see it is never guessed: the least that one forgets to choose would be open to all.
        chosen(problems, "confidentiality", form.confidentiality());
        words(problems, "", form.subject(), form.account(), form.asked());
        if (form.confidentiality() == Confidentiality.CONFIDENTIAL && !sealing.ready()) {
            problems.add(FieldProblem.of("confidentiality", "problem.matter.no-keys"));
        }
        if (form.seat() != null && form.area() != null) {
            problems.addAll(area(actor, form.seat(), form.area()));
        }
        return problems;
    }

    /** Rule: a seat raises what happens in its own jurisdiction. */
    private List<FieldProblem> area(Actor actor, SeatId seat, String area) {
        if (access.standing(actor, seat).isEmpty()) {
            throw new Refused("refused.matter");
        }
        return organisation.within(area, organisation.seat(seat).area())
                ? List.of()
                : List.of(FieldProblem.of("area", "problem.matter.area"));
    }

    /** The words of a matter, or of a part of one. */
    static void words(List<FieldProblem> problems, String prefix, String subject, String account, String asked) {
        Texts.required(problems, prefix + "subject", subject, SUBJECT);
        Texts.required(problems, prefix + "account", account, Texts.PROSE);
        Texts.required(problems, prefix + "asked", asked, Texts.PROSE);
    }

    private static void chosen(List<FieldProblem> problems, String field, @Nullable Object value) {
        if (value == null) {
            problems.add(FieldProblem.of(field, "problem.required"));
        }
    }
}
