package kh.cncc.ui.board;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.util.Locale;
import kh.cncc.engine.access.Actor;
import kh.cncc.processes.reporting.board.LateFilter;
import kh.cncc.processes.reporting.board.LateTasks;
import kh.cncc.ui.base.Languages;

/** The list as a spreadsheet: all that the filter leaves, however much, with how far it is. */
class LateExport extends Composite<Div> {

    private static final long serialVersionUID = 1;
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient LateTasks late;
    private final transient Actor actor;
    private final transient LateFilter filter;
    private final Locale language = Languages.current();
    private final int all;
    private final String day;
    private final ProgressBar bar = new ProgressBar();
    private final Span said = new Span();

    LateExport(LateTasks late, Actor actor, LateFilter filter, int all, String day) {
        this.late = late;
        this.actor = actor;
        this.filter = filter;
        this.all = all;
        this.day = day;
        var link = new Anchor(this::send, text("board.export"));
        link.addClassName("export");
        bar.setVisible(false);
        bar.getElement().setAttribute("aria-label", text("board.export"));
        said.getElement().setAttribute("role", "status");
        getContent().addClassNames("export-line", "no-print");
        getContent().add(link, bar, said);
    }

    /** Asked by the browser in a request of its own, so the window can be used meanwhile. */
    private void send(DownloadEvent event) throws IOException {
        UI ui = event.getUI();
        event.setFileName("CNCC-" + day + ".xlsx");
        event.setContentType(TYPE);
        try (var sheet = new LateSheet(event.getOutputStream(), language, rows -> show(ui, rows))) {
            late.each(actor, filter, language, sheet::add);
        }
    }

    private void show(UI ui, int rows) {
        ui.access(() -> {
            bar.setVisible(rows < all);
            bar.setValue(all == 0 ? 1 : Math.min(1, (double) rows / all));
            said.setText(text("board.exported", rows, all));
        });
    }
}
