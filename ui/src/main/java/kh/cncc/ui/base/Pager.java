package kh.cncc.ui.base;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.function.IntFunction;

/** The way to the pages before and after this one of a long list. */
public final class Pager {

    private Pager() {}

    /** The page asked for or, where the list has become shorter meanwhile, its last one. */
    public static int on(int asked, int found, int size) {
        return Math.min(asked, Math.max(0, (found - 1) / size));
    }

    /**
     * @param page    that is shown, from 0
     * @param found   rows on all pages
     * @param size    rows on one page
     * @param address of a page
     */
    public static Nav of(int page, int found, int size, IntFunction<String> address) {
        int pages = (found + size - 1) / size;
        var pager = new Nav();
        pager.addClassNames("actions", "no-print");
        pager.getElement().setAttribute("aria-label", text("pager.label"));
        pager.setVisible(pages > 1 || page > 0);
        if (page > 0) {
            pager.add(new Anchor(address.apply(Math.min(page, pages) - 1), text("board.previous")));
        }
        pager.add(Blocks.part(text("board.page", page + 1, Math.max(1, pages)), "quiet"));
        if (page + 1 < pages) {
            pager.add(new Anchor(address.apply(page + 1), text("board.next")));
        }
        return pager;
    }
}
