package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kh.cncc.ui.base.Blocks;
import kh.cncc.ui.base.TaskNotice;

/**
 * What may be done with a matter: a few buttons that stay in sight, and behind the last one what is done seldom. Each opens its small
 * form above, beneath what one has just read.
 */
class OutcomeBar extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final String MORE = "more";
    private static final String EXPANDED = "aria-expanded";

    private final transient Function<String, Component> forms;
    private final Map<String, Button> buttons = new LinkedHashMap<>();
    private final List<String> seldom = new ArrayList<>();
    private final Div place = new Div();
    private String open = "";

    /**
     * @param notice   takes the buttons away when the task ended elsewhere
     * @param outcomes what the model lets be done
     * @param main     which of them have a button of their own, in this order
     * @param forms    the form of an outcome
     */
    OutcomeBar(TaskNotice notice, List<String> outcomes, List<String> main, Function<String, Component> forms) {
        this.forms = forms;
        Div bar = Blocks.actions();
        main.stream()
                .filter(outcomes::contains)
                .forEach(outcome -> bar.add(button(outcome, text("outcome." + outcome))));
        outcomes.stream().filter(outcome -> !main.contains(outcome)).forEach(seldom::add);
        if (!seldom.isEmpty()) {
            bar.add(button(MORE, text("matters.more")));
        }
        bar.addClassName("outcomes");
        mark("");
        var sticky = notice.whileOpen(new Div(bar));
        sticky.addClassName("decision");
        getContent().add(place, sticky);
    }

    private Button button(String outcome, String label) {
        var button = new Button(label, click -> show(outcome.equals(open) ? "" : outcome));
        button.getElement().setAttribute(EXPANDED, "false");
        buttons.put(outcome, button);
        return button;
    }

    /** Opens the form of an outcome; none by an empty word. */
    void show(String outcome) {
        open = outcome;
        String pressed = seldom.contains(outcome) ? MORE : outcome;
        mark(pressed);
        place.removeAll();
        if (!outcome.isEmpty()) {
            Component form = outcome.equals(MORE) ? more() : forms.apply(outcome);
            place.add(form);
            // The heading takes the focus, so that it is read out and in sight, and Tab leads into the form.
            form.getElement()
                    .executeJs("const title = this.querySelector('h2'); title.tabIndex = -1; title.focus();"
                            + " title.scrollIntoView({block: 'start'})");
        }
    }

    /** The one whose form is open stands out; while none is, the first. */
    private void mark(String pressed) {
        String chosen = buttons.containsKey(pressed)
                ? pressed
                : buttons.keySet().stream().findFirst().orElse("");
        buttons.forEach((name, button) -> {
            button.getElement().setAttribute(EXPANDED, Boolean.toString(name.equals(pressed)));
            button.getThemeNames().set(ButtonVariant.PRIMARY.getVariantName(), name.equals(chosen));
        });
    }

    private Component more() {
        var more = new Section(new H2(text("matters.more")));
        more.addClassNames("panel", "outcome-form");
        for (String outcome : seldom) {
            more.add(
                    new Paragraph(text("matters.do." + outcome)),
                    Blocks.secondary(text("outcome." + outcome), () -> show(outcome)));
        }
        return more;
    }
}
