package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.tracking.CommentLine;
import kh.cncc.engine.tracking.CommentResult;
import kh.cncc.engine.tracking.Comments;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Notices;
import kh.cncc.ui.base.Wording;

/** What people write to each other in a case, newest first, and a field to write in. */
class CommentsPanel extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final int PAGE = 20;

    private final transient Comments comments;
    private final transient Actor actor;
    private final transient CaseId id;
    private final transient Wording wording;
    private final TextArea words = Blocks.area(text("comment.write"), "");
    private final CaseProblems problems;
    private final OrderedList list = new OrderedList();
    private final Div nothing = new Div(text("comment.none"));
    private final Button more = Blocks.secondary(text("comment.more"), this::showMore);
    private int shown;

    CommentsPanel(Comments comments, Actor actor, CaseId id, Wording wording) {
        this.comments = comments;
        this.actor = actor;
        this.id = id;
        this.wording = wording;
        problems = new CaseProblems(wording);
        problems.at("body", words);
        list.addClassNames("timeline", "comments");
        nothing.addClassName("nothing");
        var write = new Div(
                new MentionField(words, part -> comments.choices(actor, id, part)),
                problems,
                Blocks.actions(Blocks.primary(text("comment.send"), this::send)));
        write.addClassName("no-print");
        getContent().add(write, nothing, list, more);
        showAnew();
    }

    private void send() {
        switch (comments.write(actor, id, words.getValue())) {
            case CommentResult.Written written -> {
                words.clear();
                problems.show(List.of());
                Notices.done(text("comment.sent"));
                showAnew();
            }
            case CommentResult.Invalid(var problem) -> problems.show(List.of(problem));
        }
    }

    private void showAnew() {
        list.removeAll();
        shown = 0;
        showMore();
    }

    private void showMore() {
        List<CommentLine> page = comments.page(actor, id, shown, PAGE);
        page.forEach(comment -> list.add(new CommentItem(comment, wording)));
        shown += page.size();
        nothing.setVisible(shown == 0);
        list.setVisible(shown > 0);
        more.setVisible(shown < comments.count(actor, id));
    }
}
