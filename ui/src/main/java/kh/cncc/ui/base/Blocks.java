package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Collection;

/** The pieces that the screens are put together from. */
public final class Blocks {

    /** Vaadin puts the cursor on the other button once the dialog is drawn. */
    private static final String ON_CANCEL = """
        requestAnimationFrame(() => setTimeout(() => this.querySelector('[slot="cancel-button"]').focus()))
        """;

    private Blocks() {}

    public static Section panel(String title, Component... content) {
        var panel = new Section(new H2(title));
        panel.add(content);
        panel.addClassName("panel");
        return panel;
    }

    /** Something long that is opened when it is wanted. */
    public static Details folded(String title, boolean open, Component... content) {
        var details = new Details(title, content);
        details.setOpened(open);
        details.addClassName("folded");
        return details;
    }

    public static UnorderedList list(Collection<String> lines) {
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }

    public static Span part(String text, String... styles) {
        var part = new Span(text);
        part.addClassNames(styles);
        return part;
    }

    public static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    public static TextArea area(String label, String help) {
        var area = new TextArea(label);
        area.setHelperText(help);
        area.setWidthFull();
        area.setMinRows(3);
        area.setMaxRows(14);
        return area;
    }

    public static Div actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassNames("actions", "no-print");
        return actions;
    }

    public static Button primary(String label, Runnable action) {
        var button = new Button(label, click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    public static Button secondary(String label, Runnable action) {
        return new Button(label, click -> action.run());
    }

    /** Asks before something that cannot be taken back. */
    public static void confirm(String title, Component question, String yes, Runnable action) {
        asking(title, question, yes, action).open();
    }

    /** The same where most go back and mend it first: so does who only presses Enter. */
    public static void confirmOrMend(String title, Component question, String yes, Runnable action) {
        ConfirmDialog dialog = asking(title, question, yes, action);
        dialog.open();
        dialog.getElement().executeJs(ON_CANCEL);
    }

    private static ConfirmDialog asking(String title, Component question, String yes, Runnable action) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(title);
        dialog.setText(question);
        dialog.setCancelable(true);
        dialog.setCancelText(text("action.cancel"));
        dialog.setConfirmText(yes);
        dialog.addConfirmListener(confirmed -> action.run());
        return dialog;
    }
}
