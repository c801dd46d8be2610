package kh.cncc.ui.base;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** The texts of the translation files, in the language of the window that is being built just now. */
public final class Texts {

    private Texts() {}

    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    /** The text in a language, where no window is being built. */
    public static String in(Locale language, String key, Object... arguments) {
        return I18NProvider.translate(language, key, arguments);
    }
}
