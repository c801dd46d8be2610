package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.engine.organisation.Area;
import kh.cncc.engine.organisation.SeatId;
import kh.cncc.processes.matters.RaiseForm;
import kh.cncc.processes.matters.RaisePage;
import kh.cncc.processes.matters.RaisePage.RaiserSeat;
import kh.cncc.processes.matters.RaisePage.Term;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.Drafts;
import kh.cncc.ui.base.FormProblems;
import kh.cncc.ui.base.Languages;
import kh.cncc.ui.base.Wording;
import org.jspecify.annotations.Nullable;

/** What has to be said of a matter: in which words, of what, where, how urgent, and who may see it. */
class RaiseFields extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final String SEAT = "seat";

    private final transient Wording wording;
    private final Drafts draft;
    private final Select<RaiserSeat> seat = new Select<>();
    private final TextField subject = new TextField(text("matters.field.subject"));
    private final TextArea account = Blocks.area(text("matters.account"), text("matters.accountHelp"));
    private final TextArea asked = Blocks.area(text("matters.asked"), text("matters.askedHelp"));
    private final Select<Topic> topic = new Select<>();
    private final ComboBox<Area> area = new ComboBox<>(text("matters.field.area"));
    private final RadioButtonGroup<Urgency> urgency = new RadioButtonGroup<>();
    private final RadioButtonGroup<Confidentiality> confidentiality = new RadioButtonGroup<>();

    /** Areas that a matter may be raised for from a seat. */
    interface Areas {
        List<Area> find(SeatId seat, String words, int offset, int limit);
    }

    RaiseFields(RaisePage page, Areas areas, FormProblems problems, Drafts draft, Wording wording) {
        this.wording = wording;
        this.draft = draft;
        words();
        choices(page);
        area.setItemLabelGenerator(RaiseFields::label);
        area.setWidthFull();
        area.setItems(
                query -> areas
                        .find(seat.getValue().id(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
        problems.at(SEAT, seat);
        draft.keep("subject", problems.at("subject", subject));
        draft.keep("account", problems.at("account", account));
        draft.keep("asked", problems.at("asked", asked));
        draft.keep("topic", problems.at("topic", topic));
        draft.keep("area", problems.at("area", area));
        draft.keep("urgency", problems.at("urgency", urgency));
        draft.keep("confidentiality", problems.at("confidentiality", confidentiality));
        urgency.addValueChangeListener(change -> atLeastRestricted());
        atLeastRestricted();
        var two = new Div(topic, area);
        two.addClassName("fields");
        getContent().add(seat, subject, account, asked, two, urgency, confidentiality);
    }

    private void words() {
        subject.setHelperText(text("matters.subjectHelp"));
        subject.setMaxLength(200);
        subject.setWidthFull();
        topic.setLabel(text("matters.topic"));
        topic.setItems(Topic.values());
        topic.setItemLabelGenerator(each -> each == null ? "" : MatterWords.of(each));
    }

    private void choices(RaisePage page) {
        seat.setLabel(text("matters.raise.seat"));
        seat.setItems(page.seats());
        seat.setItemLabelGenerator(each -> each == null ? "" : Languages.read(each.label()));
        seat.setWidthFull();
        SeatId kept = draft.get(SEAT);
        seat.setValue(page.seats().stream()
                .filter(each -> each.id().equals(kept))
                .findFirst()
                .orElse(page.seats().getFirst()));
        seat.addValueChangeListener(change -> seatChanged());
        urgency.setLabel(text("matters.urgency"));
        urgency.setItems(Urgency.values());
        urgency.setRenderer(explained(MatterWords::of, this::meaning));
        urgency.addClassName("tall-choice");
        confidentiality.setLabel(text("matters.confidentiality"));
        confidentiality.setItems(Confidentiality.values());
        confidentiality.setRenderer(explained(MatterWords::of, each -> text("matters.sees." + each.code())));
        confidentiality.addClassName("tall-choice");
    }

    /** A choice with what it means. */
    private static <T> ComponentRenderer<Div, T> explained(Function<T, String> name, Function<T, String> meaning) {
        return new ComponentRenderer<>(each -> {
            var choice = new Div(Blocks.part(name.apply(each), "choice"), Blocks.part(meaning.apply(each), "quiet"));
            choice.addClassName("lines");
            return choice;
        });
    }

    /** Two communes may share a name: the code tells them apart. */
    private static String label(Area area) {
        return text("matters.area.label", Languages.read(area.name()), area.code());
    }

    private void seatChanged() {
        draft.put(SEAT, seat.getValue().id());
        area.clear();
        Urgency chosen = urgency.getValue();
        urgency.getDataProvider().refreshAll();
        urgency.setValue(chosen);
    }

    /** What the urgency means, to whom the matter comes first, and until when there is an answer. */
    private String meaning(Urgency of) {
        String means = text("matters.urgencyMeans." + of.code());
        return seat.getValue().terms().stream()
                .filter(term -> term.urgency() == of)
                .findFirst()
                .map(term -> means + " " + promise(term))
                .orElse(means);
    }

    private String promise(Term term) {
        return text("matters.urgencyTerm", Languages.read(term.mechanism()), wording.day(term.answerDue()));
    }

    /** Rule: what is said of a child at risk is never open to all. */
    private void atLeastRestricted() {
        boolean atRisk = urgency.getValue() == Urgency.CHILD_AT_RISK;
        confidentiality.setItemEnabledProvider(each -> !atRisk || each != Confidentiality.ORDINARY);
        if (atRisk && confidentiality.getValue() == Confidentiality.ORDINARY) {
            confidentiality.setValue(Confidentiality.RESTRICTED);
        }
    }

    /** Calls when something changed that other matters may be like. */
    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(subject, account, asked, topic, area, seat)
                .forEach(field -> field.addValueChangeListener(change -> changed.run()));
    }

    /** Whether there is something in each field. */
    boolean isComplete() {
        return Stream.<HasValue<?, ?>>of(subject, account, asked, topic, area, urgency, confidentiality)
                .noneMatch(HasValue::isEmpty);
    }

    RaiseForm form(@Nullable CaseId from) {
        Area chosen = area.getValue();
        return new RaiseForm(
                seat.getValue().id(),
                topic.getValue(),
                urgency.getValue(),
                confidentiality.getValue(),
                chosen == null ? null : chosen.code(),
                subject.getValue(),
                account.getValue(),
                asked.getValue(),
                from);
    }
}
