package kh.cncc.ui.base;

import com.vaadin.flow.internal.JacksonUtils;
import java.util.ResourceBundle;
import tools.jackson.databind.node.ObjectNode;

/** The texts of one of our browser elements, in the language of the window. Their placeholders are filled in the browser. */
public final class ElementTexts {

    private ElementTexts() {}

    /** All texts whose keys start so, by the rest of the key. */
    public static ObjectNode of(String start) {
        ObjectNode texts = JacksonUtils.createObjectNode();
        ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", Languages.current());
        bundle.keySet().stream()
                .filter(key -> key.startsWith(start))
                .forEach(key -> texts.put(key.substring(start.length()), bundle.getString(key)));
        return texts;
    }
}
