package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import java.util.function.Function;
import kh.cncc.engine.tracking.CommentLine.Mentioned;
import kh.cncc.ui.base.ElementTexts;
import kh.cncc.ui.base.Languages;
import tools.jackson.databind.node.ArrayNode;

/** A text in which an @ and the beginning of a name offer the officials who can be named; arrows and Enter choose one. */
@Tag("cncc-mentions")
@JavaScript("context://cncc/mentions.js")
class MentionField extends Component implements HasComponents {

    private static final long serialVersionUID = 1;

    private final TextArea words;
    private final transient Function<String, List<Mentioned>> choices;

    MentionField(TextArea words, Function<String, List<Mentioned>> choices) {
        this.words = words;
        this.choices = choices;
        add(words);
        getElement().setPropertyJson("texts", ElementTexts.of("mention."));
        words.setHelperText(text("mention.help"));
    }

    TextArea words() {
        return words;
    }

    /** Whom the browser may offer for what stands after the @. */
    @ClientCallable
    ArrayNode choices(String part) {
        ArrayNode found = JacksonUtils.createArrayNode();
        choices.apply(part)
                .forEach(official -> found.addObject()
                        .put("username", official.username())
                        .put("name", Languages.read(official.name())));
        return found;
    }
}
