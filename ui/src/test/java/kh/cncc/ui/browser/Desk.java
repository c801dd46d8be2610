package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** One official at one browser, finding everything as a person does: by what is written on it. */
final class Desk {

    static final String PASSWORD = "reach-every-child";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final int TALL = 1900;

    final Page page;
    final Locale language;
    private final ResourceBundle words;
    private final Names names;

    Desk(Page page, Locale language, Names names) {
        this.page = page;
        this.language = language;
        this.names = names;
        this.words = ResourceBundle.getBundle("vaadin-i18n.translations", language);
    }

    /** The text that this official reads. */
    String text(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    /** A text of the figures, which has names where others have numbers: a name, what stands for it, and so on. */
    String filled(String key, String... namesAndValues) {
        String text = words.getString(key);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            text = text.replace("{" + namesAndValues[i] + "}", namesAndValues[i + 1]);
        }
        return text;
    }

    /** What the procedure calls this step. */
    String step(String id) {
        return names.step(id).in(language);
    }

    /** What the catalogue calls this indicator. */
    String indicator(String code) {
        return names.indicator(code).in(language);
    }

    String area(String code) {
        return names.area(code).in(language);
    }

    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language).format(day);
    }

    Desk openSignIn() {
        page.navigate("/login");
        languageButton(language).click();
        assertThat(heading(text("app.name"))).isVisible();
        return this;
    }

    /** Signs in without the page for it, which has tests of its own. */
    Desk signIn(String username) {
        page.request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", username)
                                        .set("password", PASSWORD)));
        page.navigate("/my-work");
        assertThat(heading(text("work.title"))).isVisible();
        return this;
    }

    void typeSignIn(String username, String password) {
        field(text("login.username")).fill(username);
        page.getByLabel(text("login.password"), exactly()).first().fill(password);
        button(text("login.submit")).click();
    }

    /** The same window in the language that it is shown in just now. */
    Desk asShown() {
        settle();
        String shown = page.locator("html").getAttribute("lang");
        return shown.equals(language.getLanguage()) ? this : new Desk(page, Locale.of(shown), names);
    }

    /** The same window in this language. */
    Desk in(Locale other) {
        settle();
        Locator choice = languageButton(other);
        if (!"true".equals(choice.getAttribute("aria-pressed"))) {
            reloadedBy(choice);
        }
        return other.equals(language) ? this : new Desk(page, other, names);
    }

    /** Presses what loads the page anew. */
    void reloadedBy(Locator button) {
        page.evaluate("() => window.beforeTheReload = true");
        button.click();
        page.waitForFunction("() => !window.beforeTheReload");
        settle();
    }

    private Locator languageButton(Locale other) {
        return button(other.getLanguage().equals("en") ? "English" : "ខ្មែរ");
    }

    /** Opens a task from one's own list, which is long and shows its beginning only. */
    Desk open(String step, String caseNumber) {
        page.navigate("/my-work?text=" + caseNumber);
        card(step, caseNumber).click();
        assertThat(heading(step(step))).isVisible();
        return this;
    }

    /** Another screen by its address. */
    void go(String address) {
        page.navigate(address);
    }

    Locator card(String step, String caseNumber) {
        return page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(step(step)));
    }

    Locator heading(String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, exactly());
    }

    Locator says(String words) {
        return page.getByText(words).first();
    }

    /** The dialog that is open. */
    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .last();
    }

    Locator inDialog(String button) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    /** The field of the dialog that one can see; others wait for their department to be chosen. */
    Locator inDialogField(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .filter(new Locator.FilterOptions().setVisible(true));
    }

    /** Presses a button and says yes to the question that it asks. */
    void confirmed(String button) {
        button(button).click();
        inDialog(button).click();
    }

    /** Writes a day into a date field by hand, without the calendar: it would open over the field while one writes. */
    void writeDay(String label, LocalDate day) {
        Locator field = field(label);
        field.evaluate("input => input.closest('vaadin-date-picker').autoOpenDisabled = true");
        field.fill(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day));
        field.press("Enter");
    }

    /** A cell of the figures: boys, girls or total, or a part of a fraction. */
    Locator cell(String column, String indicator) {
        return field(text("figures." + column) + ", " + indicator(indicator));
    }

    Locator row(String indicator) {
        return page.locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(indicator(indicator)))
                .first();
    }

    void tab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void type(String keys) {
        page.keyboard().type(keys);
    }

    void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    /** A block as a spreadsheet copies it. */
    void paste(String block) {
        page.evaluate("block => navigator.clipboard.writeText(block)", block);
        press("Control+V");
    }

    void ended(String endOfUrl) {
        page.waitForURL(Pattern.compile(".*" + endOfUrl));
    }

    void width(int width) {
        page.setViewportSize(width, page.viewportSize().height);
    }

    boolean widerThanItsWindow() {
        return (Boolean) page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
    }

    /** All of the page, however far one would have to scroll. */
    void picture(String name) {
        int width = page.viewportSize().width;
        int height = page.viewportSize().height;
        page.setViewportSize(width, TALL);
        settle();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + language.getLanguage() + "-" + width + ".png")));
        page.setViewportSize(width, height);
    }

    /** Until the page is there, the server has answered, and nothing moves any more. */
    void settle() {
        page.waitForFunction("() => document.querySelector('h1')"
                + " && Object.values(window.Vaadin?.Flow?.clients ?? {}).every(it => !it.isActive?.())");
        page.evaluate("() => Promise.race([new Promise(enough => setTimeout(enough, 2000)),"
                + " Promise.all([document.fonts.ready, ...document.getAnimations()"
                + ".filter(it => it.effect?.getComputedTiming().endTime < Infinity)"
                + ".map(it => it.finished.catch(() => 0))])])");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
