package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.MatterHeader;
import kh.cncc.processes.matters.MatterLine;
import kh.cncc.processes.matters.MatterPage;
import kh.cncc.processes.matters.MatterState;
import kh.cncc.processes.matters.QuestionLine;
import kh.cncc.processes.matters.ReferralLine;
import kh.cncc.processes.matters.SimilarMatter;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Tables;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.cases.Uploads;
import org.jspecify.annotations.Nullable;

/** The parts of a matter that several screens show. */
@org.springframework.stereotype.Component
public class MatterParts {

    private final Wording wording;
    private final Uploads uploads;

    MatterParts(Wording wording, Uploads uploads) {
        this.wording = wording;
        this.uploads = uploads;
    }

    Wording wording() {
        return wording;
    }

    Uploads uploads() {
        return uploads;
    }

    /** How it stands, in marks: state, and urgency and confidentiality where they are not ordinary. */
    public Div marks(MatterHeader matter) {
        var marks = new Div(MatterWords.mark(matter.state()));
        if (matter.urgency() != Urgency.ORDINARY) {
            marks.add(MatterWords.mark(matter.urgency()));
        }
        if (matter.confidentiality() != Confidentiality.ORDINARY) {
            marks.add(Tables.status("missing", MatterWords.of(matter.confidentiality())));
        }
        marks.addClassName("marks");
        return marks;
    }

    /** What is known of it besides its words. */
    public Div facts(MatterPage page) {
        MatterHeader matter = page.header();
        var facts = new Div(
                fact("topic", new Span(MatterWords.of(matter.topic()))),
                fact("urgency", new Span(MatterWords.of(matter.urgency()))),
                fact("area", new Span(Languages.read(matter.area()))),
                fact("raisedBy", new Span(Languages.read(page.raisedBy()))),
                fact("raiserSeat", new Span(Languages.read(page.raiserSeat()))),
                fact("raisedOn", new Span(wording.day(matter.raisedOn()))),
                fact("answerDue", new Span(wording.day(matter.answerDue()))));
        if (page.fromCase() != null) {
            facts.add(fact("fromCase", new Anchor("case/" + page.fromCase(), page.fromCase())));
        }
        if (matter.lapses() > 0) {
            facts.add(fact("lapses", new Span("" + matter.lapses())));
        }
        facts.addClassName("facts");
        return facts;
    }

    private static Div fact(String name, Component value) {
        return new Div(Blocks.part(text("matters.fact." + name), "quiet"), value);
    }

    /** What happened, and which decision is asked. */
    public Component words(MatterPage page) {
        return new Div(
                Blocks.panel(text("matters.account"), prose(page.account())),
                Blocks.panel(text("matters.asked"), prose(page.asked())));
    }

    static Paragraph prose(@Nullable String words) {
        var prose = new Paragraph(words == null ? text("matters.closedSubject") : words);
        prose.addClassName("prose");
        return prose;
    }

    /** What was asked and what was answered, by departments too; nothing where nobody was asked. */
    Div asked(List<QuestionLine> questions, List<ReferralLine> referrals) {
        var asked = new Div();
        if (!questions.isEmpty()) {
            asked.add(Blocks.panel(
                    text("matters.questions"),
                    list(questions.stream().map(this::question).toList())));
        }
        if (!referrals.isEmpty()) {
            asked.add(Blocks.panel(
                    text("matters.referrals"),
                    list(referrals.stream().map(this::referral).toList())));
        }
        return asked;
    }

    private static UnorderedList list(List<ListItem> items) {
        var list = new UnorderedList();
        items.forEach(list::add);
        return list;
    }

    private ListItem question(QuestionLine line) {
        return item(
                text(
                        "matters.question.line",
                        Languages.read(line.askedBy()),
                        Languages.read(line.seat()),
                        wording.day(line.askedOn()),
                        wording.day(line.dueOn())),
                line.question(),
                line.answer(),
                line.answeredBy() == null || line.answeredAt() == null
                        ? text(line.silent() ? "matters.silent" : "matters.noAnswerYet")
                        : text(
                                "matters.answeredBy",
                                Languages.read(line.answeredBy()),
                                wording.moment(line.answeredAt())));
    }

    private ListItem referral(ReferralLine line) {
        return item(
                text(
                        "matters.referral.line",
                        Languages.read(line.unit()),
                        MatterWords.of(line.wanted()),
                        wording.day(line.referredOn()),
                        wording.day(line.dueOn())),
                line.request(),
                line.answer(),
                line.answeredBy() == null || line.answeredAt() == null
                        ? text(line.silent() ? "matters.silent" : "matters.noAnswerYet")
                        : text(
                                "matters.answeredBy",
                                Languages.read(line.answeredBy()),
                                wording.moment(line.answeredAt())));
    }

    private static ListItem item(String title, @Nullable String question, @Nullable String answer, String by) {
        var item = new ListItem(new Span(title));
        if (question != null) {
            item.add(new Quote(question));
        }
        item.add(Blocks.quiet(by));
        if (answer != null) {
            item.add(new Quote(answer));
        }
        return item;
    }

    /** Other matters that this one is bound to. */
    Div bound(MatterPage page) {
        var bound = new Div();
        if (page.joinedInto() != null) {
            bound.add(bound("matters.joinedInto", List.of(page.joinedInto())));
        } else if (page.header().state() == MatterState.JOINED) {
            bound.add(Blocks.panel(text("matters.joinedInto"), Blocks.quiet(text("matters.joinedInto.elsewhere"))));
        }
        if (page.splitFrom() != null) {
            bound.add(bound("matters.splitFrom", List.of(page.splitFrom())));
        }
        if (!page.joined().isEmpty()) {
            bound.add(bound("matters.joined", page.joined()));
        }
        if (!page.parts().isEmpty()) {
            bound.add(bound("matters.parts", page.parts()));
        }
        return bound;
    }

    private static Component bound(String key, List<MatterLine> lines) {
        var list = new UnorderedList();
        for (MatterLine line : lines) {
            list.add(new ListItem(
                    MatterWords.link(line.number(), line.subject()),
                    Blocks.part(" " + line.number() + " · " + Languages.read(line.area()) + " ", "quiet"),
                    MatterWords.mark(line.state())));
        }
        return Blocks.panel(text(key), list);
    }

    /** Matters like one, each with what was decided on it; of those that the reader may not open, that they are there. */
    static Component similar(List<SimilarMatter> found, Wording wording) {
        var list = new UnorderedList();
        list.addClassName("similar");
        found.forEach(
                each -> list.add(each.subject() == null ? elsewhere(each, wording) : similar(each, each.subject())));
        return list;
    }

    private static ListItem similar(SimilarMatter matter, String subject) {
        var link = MatterWords.link(matter.number(), subject);
        link.setTarget("_blank");
        var item = new ListItem(
                link,
                Blocks.part(" " + matter.number() + " · " + whose(matter) + " ", "quiet"),
                MatterWords.mark(matter.state()));
        if (matter.decisionNumber() != null && matter.decision() != null) {
            item.add(
                    Blocks.quiet(text("matters.similar.decided", matter.decisionNumber())),
                    new Quote(matter.decision()));
        }
        return item;
    }

    private static ListItem elsewhere(SimilarMatter matter, Wording wording) {
        return new ListItem(
                new Span(matter.number() + " · " + MatterWords.of(matter.topic())),
                Blocks.part(" " + whose(matter) + " ", "quiet"),
                MatterWords.mark(matter.state()),
                Blocks.quiet(text(
                        matter.decided() ? "matters.similar.elsewhere.decided" : "matters.similar.elsewhere",
                        wording.month(matter.raised()))));
    }

    private static String whose(SimilarMatter matter) {
        return Languages.read(matter.area()) + " · " + Languages.read(matter.mechanism());
    }
}
