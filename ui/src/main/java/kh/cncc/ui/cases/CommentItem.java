package kh.cncc.ui.cases;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kh.cncc.engine.tracking.CommentLine;
import kh.cncc.engine.tracking.CommentLine.Mentioned;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Moment;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Wording;

/** A comment: who wrote it for which seat, when, and what, with the names of those who are named in it. */
class CommentItem extends ListItem {

    private static final long serialVersionUID = 1;
    private static final Pattern NAMED = Pattern.compile("@([a-z0-9._-]*[a-z0-9])");

    CommentItem(CommentLine comment, Wording wording) {
        add(
                new Moment(comment.at(), wording.moment(comment.at())),
                Blocks.part(Languages.read(comment.by()), "who"),
                Blocks.part(" " + Languages.read(comment.seat()), "seat"),
                body(comment));
    }

    /** Text stays text: nothing of it is taken for markup. */
    private static Quote body(CommentLine comment) {
        Map<String, Mentioned> named = comment.mentioned().stream()
                .collect(Collectors.toMap(Mentioned::username, each -> each, (one, same) -> one));
        var quote = new Quote("");
        String body = comment.body();
        int from = 0;
        Matcher matcher = NAMED.matcher(body);
        while (matcher.find()) {
            Mentioned official = named.get(matcher.group(1));
            if (official != null) {
                var name = Blocks.part("@" + Languages.read(official.name()), "mention");
                name.setTitle(official.username());
                quote.add(new Span(body.substring(from, matcher.start())), name);
                from = matcher.end();
            }
        }
        quote.add(new Span(body.substring(from)));
        return quote;
    }
}
