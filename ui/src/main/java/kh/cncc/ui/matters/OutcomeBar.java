package kh.cncc.ui.matters;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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
    private static final String TO_ITS_BUTTON = """
        const act = [...this.querySelectorAll('vaadin-button[theme~="primary"]')].pop();
        act?.scrollIntoView({block: 'center'});
        act?.focus();
        """;

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
        var button = new Button(label, click -> press(outcome));
        button.getElement().setAttribute(EXPANDED, "false");
        buttons.put(outcome, button);
        return button;
    }

    /** Whoever wrote into the form that is open wants it done, and is led to the button that does it. */
    private void press(String outcome) {
        if (!outcome.equals(open)) {
            show(outcome);
        } else if (isWritten(place)) {
            place.getElement().executeJs(TO_ITS_BUTTON);
        } else {
            show("");
        }
    }

    private static boolean isWritten(Component component) {
        return component instanceof TextArea || component instanceof TextField
                ? !((HasValue<?, ?>) component).isEmpty()
                : component.getChildren().anyMatch(OutcomeBar::isWritten);
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

    /** The one whose form is open shows itself as open, since what does it is in the form; while none is, the first stands out. */
    private void mark(String pressed) {
        String first = pressed.isEmpty() ? buttons.keySet().stream().findFirst().orElse("") : "";
        buttons.forEach((name, button) -> {
            button.getElement().setAttribute(EXPANDED, Boolean.toString(name.equals(pressed)));
            button.getThemeNames().set(ButtonVariant.PRIMARY.getVariantName(), name.equals(first));
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
