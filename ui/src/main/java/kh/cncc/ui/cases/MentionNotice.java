package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.tracking.Comments;
import kh.cncc.engine.tracking.MentionLine;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;
import org.springframework.stereotype.Component;

/** In which cases somebody named me, as long as I have not looked at their comments. For the screens where one begins. */
@Component
public class MentionNotice {

    private final Comments comments;
    private final Wording wording;

    MentionNotice(Comments comments, Wording wording) {
        this.comments = comments;
        this.wording = wording;
    }

    /** Nothing to see where nobody named me. */
    public Div of(Actor actor) {
        List<MentionLine> unseen = comments.unseen(actor);
        var notice = new Div();
        if (!unseen.isEmpty()) {
            var list = new UnorderedList();
            unseen.forEach(each -> list.add(item(each)));
            notice.addClassNames("where", "mentions");
            notice.getElement().setAttribute("role", "status");
            notice.add(new Paragraph(text("mention.unseen")), list);
        }
        return notice;
    }

    private ListItem item(MentionLine mention) {
        var link = new Anchor("case/" + mention.number() + "?tab=comments", mention.number());
        link.addClassName("case-number");
        return new ListItem(
                link,
                Blocks.part(
                        " " + text("mention.by", Languages.read(mention.by()), wording.moment(mention.at())), "quiet"));
    }
}
