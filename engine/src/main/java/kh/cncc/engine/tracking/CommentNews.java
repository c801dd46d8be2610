package kh.cncc.engine.tracking;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.audit.Act;
import kh.cncc.engine.audit.Audit;
import kh.cncc.engine.cases.CaseIndex;
import kh.cncc.engine.organisation.OfficialId;
import org.springframework.stereotype.Component;

/** What a comment means to the rest of its case. */
@Component
class CommentNews {

    private final Audit audit;
    private final CaseIndex index;
    private final Watching watching;

    CommentNews(Audit audit, CaseIndex index, Watching watching) {
        this.audit = audit;
        this.index = index;
        this.watching = watching;
    }

    void written(Act act, String body, Collection<OfficialId> named) {
        audit.record(act);
        index.add(act.caseId(), List.of(body));
        Actor by = Objects.requireNonNull(act.actor());
        Object comment = Objects.requireNonNull(act.detail().get("comment"));
        watching.mentioned(act.caseId(), by.id(), (long) comment, named);
        watching.news(act.caseId(), by.id());
    }
}
