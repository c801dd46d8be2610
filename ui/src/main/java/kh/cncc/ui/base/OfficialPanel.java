package kh.cncc.ui.base;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import kh.cncc.engine.access.Access;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.organisation.HeldSeat;
import kh.cncc.engine.organisation.Standing;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Who is signed in, for which seats they act today, and what to change here: the language, the settings, and leaving. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OfficialPanel extends Composite<Div> {

    private static final long serialVersionUID = 1;

    OfficialPanel(CurrentOfficial current, Access access, Accounts accounts, AuthenticationContext signIn) {
        getContent().addClassName("official");
        current.find().ifPresent(actor -> who(current, access.seats(actor)));
        getContent().add(new LanguageSwitch(language -> {
            current.find().ifPresent(actor -> accounts.chooseLanguage(actor, language));
            getContent().getUI().ifPresent(ui -> ui.getPage().reload());
        }));
        current.find().ifPresent(actor -> getContent().add(new Anchor("settings", getTranslation("menu.settings"))));
        var leave = new Button(getTranslation("menu.signOut"), click -> signIn.logout());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().add(leave);
    }

    private void who(CurrentOfficial current, List<HeldSeat> seats) {
        var name = new Span(Languages.read(current.official().name()));
        name.addClassName("name");
        getContent().add(name);
        if (seats.isEmpty()) {
            getContent().add(new Span(getTranslation("official.noSeat")));
            return;
        }
        var list = new UnorderedList();
        list.getElement().setAttribute("aria-label", getTranslation("official.seats"));
        seats.forEach(held -> list.add(new ListItem(label(held))));
        getContent().add(list);
    }

    private String label(HeldSeat held) {
        String seat = Languages.read(held.seat().label());
        return held.as() == Standing.HOLDER
                ? seat
                : getTranslation("standing." + held.as().name(), seat);
    }
}
