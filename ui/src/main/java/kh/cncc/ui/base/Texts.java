package kh.cncc.ui.base;

import com.vaadin.flow.i18n.I18NProvider;

/** The texts of the translation files, in the language of the window that is being built just now. */
public final class Texts {

    private Texts() {}

    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
