package kh.cncc.ui.base;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kh.cncc.engine.access.Refused;

/** The pages shown instead of a screen: not yours, not there, gone wrong. */
final class ErrorPages {

    private ErrorPages() {}

    /** A page with a heading, a sentence, and the way back. */
    @Tag("main")
    abstract static class Page extends Div implements HasDynamicTitle {
        private static final long serialVersionUID = 1;
        private String title = "";

        void show(String heading, String text) {
            removeAll();
            addClassName("plain-page");
            var back = new Anchor("my-work", getTranslation("error.back"));
            title = getTranslation(heading);
            add(new H1(title), new Paragraph(text), new Paragraph(back));
        }

        @Override
        public String getPageTitle() {
            return title + " · " + getTranslation("app.short");
        }
    }

    /** Somebody followed a link to what belongs to others. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class NotYours extends Page implements HasErrorParameter<Refused> {
        private static final long serialVersionUID = 1;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Refused> parameter) {
            show("error.notYours", getTranslation(parameter.getException().getMessage()));
            return 403;
        }
    }

    /** There is no such page. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class NotThere extends Page implements HasErrorParameter<NotFoundException> {
        private static final long serialVersionUID = 1;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
            show("error.notThere", getTranslation("error.notThereWhy"));
            return 404;
        }
    }

    /** A bug, or a broken machine. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static class GoneWrong extends Page implements HasErrorParameter<Exception> {
        private static final long serialVersionUID = 1;

        @Override
        public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
            String number = Incident.record(parameter.getException());
            show("error.goneWrong", getTranslation("error.unexpected", number));
            return 500;
        }
    }
}
