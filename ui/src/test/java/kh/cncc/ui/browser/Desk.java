package kh.cncc.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/** One official at one browser, finding everything as a person does: by what is written on it. */
final class Desk {

    private static final String PASSWORD = "reach-every-child";
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    final Page page;
    final Locale language;
    private final ResourceBundle words;

    Desk(Page page, Locale language) {
        this.page = page;
        this.language = language;
        this.words = ResourceBundle.getBundle("vaadin-i18n.translations", language);
    }

    /** The text that this official reads. */
    String text(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language).format(arguments);
    }

    Desk openSignIn() {
        page.navigate("/login");
        button(language.getLanguage().equals("en") ? "English" : "ខ្មែរ").click();
        assertThat(heading(text("app.name"))).isVisible();
        return this;
    }

    Desk signIn(String username) {
        field(text("login.username")).fill(username);
        page.getByLabel(text("login.password"), exactly()).first().fill(PASSWORD);
        button(text("login.submit")).click();
        assertThat(heading(text("work.title"))).isVisible();
        return this;
    }

    /** Opens a task from one's own list. */
    Desk open(String step, String caseNumber) {
        page.navigate("/my-work");
        card(step, caseNumber).click();
        assertThat(heading(step)).isVisible();
        return this;
    }

    Locator card(String step, String caseNumber) {
        return page.getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(step));
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

    /** Presses a button and says yes to the question that it asks. */
    void confirmed(String button) {
        button(button).click();
        inDialog(button).click();
    }

    /** A cell of the figures: of boys, girls or all, or a part of a fraction. */
    Locator cell(String column, String indicator) {
        return field(column + ", " + indicator);
    }

    Locator row(String indicator) {
        return page.locator("tr[data-row]")
                .filter(new Locator.FilterOptions().setHasText(indicator))
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

    void picture(String name) {
        settle();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(
                        name + "-" + language.getLanguage() + "-" + page.viewportSize().width + ".png"))
                .setFullPage(true));
    }

    /** Until nothing moves any more. */
    void settle() {
        page.evaluate(
                "() => Promise.all([document.fonts.ready, ...document.getAnimations().map(a => a.finished.catch(() => {}))])");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
