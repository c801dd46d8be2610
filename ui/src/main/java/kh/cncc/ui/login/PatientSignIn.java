package kh.cncc.ui.login;

import kh.cncc.engine.access.Accounts;
import kh.cncc.engine.access.SignInAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password, as often as {@link SignInAttempts} lets them be tried. Every refusal reads the same. */
@Component
class PatientSignIn implements AuthenticationProvider {

    /** The longest that is worth looking for; no name and no password is longer. */
    private static final int LONGEST = 200;

    private final DaoAuthenticationProvider passwords;
    private final SignInAttempts attempts;

    PatientSignIn(Accounts accounts, PasswordEncoder encoder, SignInAttempts attempts) {
        passwords = new DaoAuthenticationProvider(accounts);
        passwords.setPasswordEncoder(encoder);
        this.attempts = attempts;
    }

    @Override
    public Authentication authenticate(Authentication tried) {
        String name = tried.getName();
        String address = address(tried);
        // The database knows no text with the sign 0 in it, and would say so in the log.
        if (name.length() > LONGEST || name.indexOf('\0') >= 0 || !attempts.begin(name, address)) {
            throw new BadCredentialsException("not tried");
        }
        Authentication signedIn = passwords.authenticate(tried);
        attempts.succeeded(name, address);
        return signedIn;
    }

    private static String address(Authentication tried) {
        return tried.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress()
                : "";
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
