package kh.cncc.ui.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Two buttons, each in its own language, so that nobody has to read the other one to find theirs. */
public class LanguageSwitch extends Composite<Div> implements LocaleChangeObserver {

    private static final long serialVersionUID = 1;

    private final Map<Locale, NativeButton> buttons = new LinkedHashMap<>();

    /** @param chosen told when somebody chose, after the window has changed */
    public LanguageSwitch(Consumer<Locale> chosen) {
        getContent().addClassName("languages");
        getContent().getElement().setAttribute("role", "group");
        for (Locale language : Languages.ALL) {
            var button = new NativeButton(language.equals(Languages.KHMER) ? "ខ្មែរ" : "English", click -> {
                Languages.choose(click.getSource().getUI().orElseThrow(), language);
                chosen.accept(language);
            });
            button.getElement().setAttribute("lang", language.getLanguage());
            buttons.put(language, button);
            getContent().add(button);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().getElement().setAttribute("aria-label", getTranslation("app.language"));
        buttons.forEach((language, button) ->
                button.getElement().setAttribute("aria-pressed", "" + language.equals(event.getLocale())));
    }
}
