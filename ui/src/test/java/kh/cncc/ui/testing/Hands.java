package kh.cncc.ui.testing;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonTester;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationTester;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaTester;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldTester;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadTester;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kh.cncc.ui.base.Texts;

/** What somebody at a window does: press, write, choose, and read what is said. Fields are found by the keys of their labels. */
public final class Hands {

    private Hands() {}

    public static void press(BrowserlessUIContext window, String key) {
        window.activate();
        new ButtonTester<>(window.find(Button.class)
                        .withText(Texts.text(key))
                        .all()
                        .getLast())
                .click();
    }

    /** Whether a button is there to be pressed. */
    public static boolean offers(BrowserlessUIContext window, String key) {
        window.activate();
        return !window.find(Button.class).withText(Texts.text(key)).all().isEmpty();
    }

    /** Says yes to what is asked once more. */
    public static void confirm(BrowserlessUIContext window) {
        window.activate();
        new ConfirmDialogTester(window.find(ConfirmDialog.class).single()).confirm();
    }

    /** What the question says that is open. */
    public static String asked(BrowserlessUIContext window) {
        window.activate();
        return window.find(ConfirmDialog.class).single().getElement().getTextRecursively();
    }

    public static boolean isAsked(BrowserlessUIContext window) {
        window.activate();
        return !window.find(ConfirmDialog.class).all().isEmpty();
    }

    /** What pops up at the foot of the window. */
    public static String said(BrowserlessUIContext window) {
        window.activate();
        return window.find(Notification.class).all().stream()
                .map(notice -> new NotificationTester<>(notice).getText())
                .collect(Collectors.joining("\n"));
    }

    public static TextArea area(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(TextArea.class).withLabel(Texts.text(key)).all().getLast();
    }

    public static void write(BrowserlessUIContext window, String key, String words) {
        new TextAreaTester<>(area(window, key)).setValue(words);
    }

    public static TextField line(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(TextField.class).withLabel(Texts.text(key)).all().getLast();
    }

    public static void writeLine(BrowserlessUIContext window, String key, String words) {
        new TextFieldTester<>(line(window, key)).setValue(words);
    }

    public static DatePicker day(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(DatePicker.class).withLabel(Texts.text(key)).all().getLast();
    }

    public static void writeDay(BrowserlessUIContext window, String key, LocalDate day) {
        day(window, key).setValue(day);
    }

    @SuppressWarnings("unchecked")
    public static <T> Select<T> select(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(Select.class).withLabel(Texts.text(key)).all().getLast();
    }

    @SuppressWarnings("unchecked")
    public static <T> RadioButtonGroup<T> radios(BrowserlessUIContext window, String key) {
        window.activate();
        return window.find(RadioButtonGroup.class)
                .withLabel(Texts.text(key))
                .all()
                .getLast();
    }

    /** Chooses the first that fits. */
    public static <T> void pick(BrowserlessUIContext window, String key, Predicate<T> which) {
        RadioButtonGroup<T> group = radios(window, key);
        group.setValue(
                group.getListDataView().getItems().filter(which).findFirst().orElseThrow());
    }

    /** Ticks all that fit. */
    @SuppressWarnings("unchecked")
    public static <T> void tick(BrowserlessUIContext window, String key, Predicate<T> which) {
        window.activate();
        CheckboxGroup<T> group = window.find(CheckboxGroup.class)
                .withLabel(Texts.text(key))
                .all()
                .getLast();
        Set<T> ticked = group.getListDataView().getItems().filter(which).collect(Collectors.toSet());
        group.setValue(ticked);
    }

    /** Types into a field that offers what fits, and takes the first. */
    @SuppressWarnings("unchecked")
    public static <T> void search(BrowserlessUIContext window, String key, String words) {
        window.activate();
        ComboBox<T> box =
                window.find(ComboBox.class).withLabel(Texts.text(key)).all().getLast();
        var tester = new com.vaadin.flow.component.combobox.ComboBoxTester<ComboBox<T>, T>(box);
        tester.setFilter(words);
        tester.selectItem(tester.getSuggestions().getFirst());
    }

    /** Sends a file by the last button for it. */
    public static void upload(BrowserlessUIContext window, String name, String type, byte[] content) {
        window.activate();
        new UploadTester<>(window.find(Upload.class).all().getLast()).upload(name, type, content);
        window.roundTrip();
    }

    /** The messages that stand at fields. */
    public static List<String> fieldProblems(BrowserlessUIContext window) {
        window.activate();
        return window
                .find(Component.class)
                .withCondition(each -> each instanceof HasValidation field && field.isInvalid())
                .all()
                .stream()
                .map(each -> ((HasValidation) each).getErrorMessage())
                .toList();
    }
}
