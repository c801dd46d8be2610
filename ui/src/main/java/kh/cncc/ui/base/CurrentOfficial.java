package kh.cncc.ui.base;

import java.util.Optional;
import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.access.Refused;
import kh.cncc.engine.organisation.Official;
import kh.cncc.engine.organisation.Organisation;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in. Screens hand this to the services, which decide. */
@Component
public class CurrentOfficial {

    private final Accounts accounts;
    private final Organisation organisation;

    CurrentOfficial(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    /** The one who is signed in. */
    public Actor actor() {
        return find().orElseThrow(() -> new Refused("refused.signIn"));
    }

    /** The one who is signed in, if anybody is. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null || authentication instanceof AnonymousAuthenticationToken
                ? Optional.empty()
                : Optional.of(accounts.actor(authentication.getName()));
    }

    /** With name and language. */
    public Official official() {
        return organisation.official(actor().id());
    }
}
