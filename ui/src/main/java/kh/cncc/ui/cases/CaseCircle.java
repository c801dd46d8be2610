package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.CaseExport;
import kh.cncc.engine.tracking.CaseHeads;
import kh.cncc.engine.tracking.DocumentLine;
import kh.cncc.engine.tracking.Documents;
import kh.cncc.engine.tracking.Participants;
import kh.cncc.engine.tracking.Relations;
import kh.cncc.engine.tracking.Watching;
import kh.cncc.ui.base.Blocks;

/** Who and what a case has to do with, and what is done with it as a whole. */
@org.springframework.stereotype.Component
class CaseCircle {

    private final Participants participants;
    private final Relations relations;
    private final Watching watching;
    private final CaseExport export;
    private final CaseHeads heads;
    private final Documents documents;

    CaseCircle(
            Participants participants,
            Relations relations,
            Watching watching,
            CaseExport export,
            CaseHeads heads,
            Documents documents) {
        this.participants = participants;
        this.relations = relations;
        this.watching = watching;
        this.export = export;
        this.heads = heads;
        this.documents = documents;
    }

    Component involved(Actor actor, CaseId id) {
        return new Div(
                Blocks.panel(text("cases.people"), new PeoplePanel(participants.list(actor, id))),
                Blocks.panel(text("cases.relations"), new RelationsPanel(relations, actor, id)));
    }

    Component acts(Actor actor, CaseId id) {
        long size =
                documents.list(actor, id).stream().mapToLong(DocumentLine::size).sum();
        var acts = Blocks.actions(
                new WatchButton(watching, actor, id), new ExportLine(export, actor, heads.head(actor, id), size));
        acts.addClassName("case-acts");
        return acts;
    }
}
