package kh.cncc.ui.login;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kh.cncc.ui.base.ComponentTexts;
import kh.cncc.ui.base.LanguageSwitch;

/** Signing in, in either language from the first sight. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Composite<Main> implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final H1 title = new H1();
    private final Paragraph subtitle = new Paragraph();
    private final LoginForm form = new LoginForm();

    LoginView() {
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        var languages = new LanguageSwitch(language -> {});
        var panel = new Div(languages, title, subtitle, form);
        panel.addClassName("sign-in-panel");
        getContent().add(panel);
        getContent().addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("app.name"));
        subtitle.setText(getTranslation("app.owner"));
        form.setI18n(ComponentTexts.login(this::getTranslation));
        event.getUI().getPage().setTitle(getPageTitle());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · " + getTranslation("app.short");
    }
}
