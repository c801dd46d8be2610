package kh.cncc.ui.decisions;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import kh.cncc.engine.organisation.Standing;
import kh.cncc.processes.matters.DecisionPage;
import kh.cncc.processes.matters.DecisionPage.DecisionWords;
import kh.cncc.processes.matters.DecisionPage.VoiceLine;
import kh.cncc.processes.matters.Mode;
import kh.cncc.processes.matters.Votes;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Calendar;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Quote;
import kh.cncc.ui.base.Wording;
import kh.cncc.ui.matters.MattersNavigation;
import org.jspecify.annotations.Nullable;

/** What was decided, by whom and on which ground, and what must follow; as it is read, on every screen that shows a decision. */
public class DecisionPaper extends Composite<Div> {

    private static final long serialVersionUID = 1;

    private final transient DecisionPage decision;
    private final transient Wording wording;

    public DecisionPaper(DecisionPage decision, Wording wording, Calendar calendar) {
        this.decision = decision;
        this.wording = wording;
        getContent().addClassName("decision-paper");
        getContent().add(facts(), words(decision.words()));
        getContent()
                .add(Blocks.panel(
                        text("decisions.one.actions"), new ActionList(decision.actions(), wording, calendar)));
        if (!decision.copies().isEmpty()) {
            getContent()
                    .add(Blocks.panel(
                            text("decisions.one.copies"),
                            Blocks.list(decision.copies().stream()
                                    .map(Languages::read)
                                    .toList())));
        }
    }

    private Div facts() {
        var facts = new Div();
        facts.addClassName("facts");
        fact(facts, "decisions.one.by", new Span(by()));
        if (decision.decidedOn() != null) {
            fact(facts, "decisions.one.on", new Span(wording.day(decision.decidedOn())));
        }
        fact(
                facts,
                "decisions.one.matter",
                new Anchor(MattersNavigation.address(decision.matterNumber()), decision.matterNumber()));
        fact(facts, "decisions.one.mode", new Span(mode()));
        if (decision.supersedes() != null) {
            fact(facts, "decisions.one.supersedes", DecisionNavigation.link(decision.supersedes()));
        }
        if (decision.consentDue() != null) {
            fact(facts, "decisions.one.consentDue", new Span(wording.day(decision.consentDue())));
        }
        return facts;
    }

    private static void fact(Div facts, String key, Component value) {
        facts.add(new Div(Blocks.part(text(key), "quiet"), value));
    }

    private String by() {
        String seat = Languages.read(decision.seat());
        return text(
                "decisions.one.byWhom",
                Languages.read(decision.mechanism()),
                Languages.read(decision.official()),
                decision.as() == Standing.HOLDER
                        ? seat
                        : text("standing." + decision.as().name(), seat));
    }

    private String mode() {
        Votes votes = decision.votes();
        if (decision.mode() != Mode.VOTE || votes == null) {
            return text("decisions.one.mode." + decision.mode().code());
        }
        return text(
                "decisions.one.mode.counted",
                votes.inFavour(),
                votes.against(),
                votes.abstained(),
                votes.present(),
                decision.members() == null ? votes.present() : decision.members());
    }

    private Component words(@Nullable DecisionWords words) {
        if (words == null) {
            return Blocks.quiet(text("cases.closedWords"));
        }
        var both = new Div(
                Blocks.panel(text("decisions.one.text"), prose(words.text())),
                Blocks.panel(text("decisions.one.law"), prose(words.legalBasis())));
        if (!decision.voices().isEmpty()) {
            both.add(Blocks.panel(text("decisions.one.voices"), voices(decision.voices())));
        }
        return both;
    }

    private UnorderedList voices(List<VoiceLine> voices) {
        var list = new UnorderedList();
        voices.forEach(voice -> list.add(voice(voice)));
        return list;
    }

    private ListItem voice(VoiceLine line) {
        String said = line.voice() == null
                ? text("decisions.one.voice.none")
                : text("decisions.one.voice." + line.voice().code());
        var item = new ListItem(Blocks.part(Languages.read(line.label()), "who"), new Span(": " + said));
        if (line.official() != null && line.at() != null) {
            item.add(Blocks.part(" – " + Languages.read(line.official()) + ", " + wording.moment(line.at()), "quiet"));
        }
        if (line.remark() != null && !line.remark().isBlank()) {
            item.add(new Quote(line.remark()));
        }
        return item;
    }

    private static Paragraph prose(String words) {
        var prose = new Paragraph(words);
        prose.addClassName("prose");
        return prose;
    }
}
