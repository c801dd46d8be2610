package kh.cncc.processes.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.inbox.OpenTask;
import kh.cncc.engine.organisation.Organisation;
import kh.cncc.engine.tracking.RelationKind;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.processes.matters.SplitForm.Part;
import org.springframework.stereotype.Component;

/** Taking parts out of a matter: each a matter of its own, of the same raiser, at the same level, with the same promise. */
@Component
class Splitting {

    private final MatterDesk desk;
    private final MatterStart starts;
    private final MatterMails mails;
    private final Organisation organisation;
    private final Relations relations;
    private final Audit audit;

    Splitting(
            MatterDesk desk,
            MatterStart starts,
            MatterMails mails,
            Organisation organisation,
            Relations relations,
            Audit audit) {
        this.desk = desk;
        this.starts = starts;
        this.mails = mails;
        this.organisation = organisation;
        this.relations = relations;
        this.audit = audit;
    }

    void split(OpenTask task, MatterFacts whole, SplitForm form) {
        List<String> ids = new ArrayList<>();
        for (Part part : form.parts()) {
            MatterFacts written = starts.write(part(whole, part));
            relations.note(written.caseId(), whole.caseId(), RelationKind.SPLIT_FROM, task.actor());
            audit.record(new Act(written.caseId(), "matter-split-off", task.actor(), task.seat(), task.as(), Map.of()));
            mails.receipt(written);
            ids.add(Long.toString(written.id().value()));
        }
        desk.finish(
                task,
                "matter-split",
                Map.of("parts", ids.size()),
                MatterModel.SPLIT,
                Map.of(MatterModel.PARTS, String.join(",", ids)));
    }

    private MatterStart.NewMatter part(MatterFacts whole, Part part) {
        return new MatterStart.NewMatter(
                part.topic() == null ? whole.topic() : part.topic(),
                whole.urgency(),
                whole.confidentiality(),
                whole.area(),
                part.subject().strip(),
                part.account().strip(),
                part.asked().strip(),
                whole.raisedBy(),
                organisation.seat(whole.raiserSeat()),
                null,
                new Places.Place(whole.level(), organisation.mechanism(whole.mechanism())),
                CameBy.SPLIT,
                whole.answerDue());
    }
}
