package kh.cncc.ui.base;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** A moment, for reading and for programs that read. */
@Tag("time")
public class Moment extends HtmlContainer {

    private static final long serialVersionUID = 1;

    /** @param words that say it to the reader */
    public Moment(Instant moment, String words) {
        super();
        setText(words);
        getElement().setAttribute("datetime", moment.toString());
    }
}
