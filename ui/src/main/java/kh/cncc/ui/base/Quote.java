package kh.cncc.ui.base;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** What somebody wrote. */
@Tag("blockquote")
public class Quote extends HtmlContainer {

    private static final long serialVersionUID = 1;

    public Quote(String words) {
        super();
        setText(words);
    }
}
