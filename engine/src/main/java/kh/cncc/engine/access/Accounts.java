package kh.cncc.engine.access;

import static kh.cncc.engine.db.Tables.OFFICIAL;

import java.util.List;
import java.util.Locale;
import kh.cncc.engine.organisation.OfficialId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.token.Sha512DigestUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of officials. Passwords are kept as salted hashes only; invented officials exist in a demo only. */
@Service
@Transactional
public class Accounts implements UserDetailsService {

    private final DSLContext db;
    private final boolean demo;

    Accounts(DSLContext db, @Value("${cncc.demo:false}") boolean demo) {
        this.db = db;
        this.demo = demo;
    }

    /** For sign-in. Inactive officials, those without a password, and invented ones outside a demo are not found. */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        return db.select(OFFICIAL.USERNAME, OFFICIAL.PASSWORD_HASH)
                .from(OFFICIAL)
                .where(OFFICIAL.USERNAME.eq(account(username)))
                .and(welcome())
                .and(OFFICIAL.PASSWORD_HASH.isNotNull())
                .fetchOptional(row -> (UserDetails) new SignedIn(row.value1(), row.value2()))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** The official who signed in by this name. */
    @Transactional(readOnly = true)
    public Actor actor(String username) {
        return db.select(OFFICIAL.ID, OFFICIAL.USERNAME)
                .from(OFFICIAL)
                .where(OFFICIAL.USERNAME.eq(username))
                .and(welcome())
                .fetchOptional(row -> new Actor(new OfficialId(row.value1()), row.value2()))
                .orElseThrow(() -> new Refused("refused.account"));
    }

    /** Language in which the official reads screens and mail. */
    @Transactional(readOnly = true)
    public Locale language(Actor actor) {
        return Locale.of(db.select(OFFICIAL.LANGUAGE)
                .from(OFFICIAL)
                .where(OFFICIAL.ID.eq(actor.id().value()))
                .fetchSingle()
                .value1());
    }

    /** An official chooses the language for themselves. */
    public void chooseLanguage(Actor actor, Locale language) {
        db.update(OFFICIAL)
                .set(OFFICIAL.LANGUAGE, language.getLanguage().equals("en") ? "en" : "km")
                .where(OFFICIAL.ID.eq(actor.id().value()))
                .execute();
    }

    /** Who signed in, and by which password. */
    public static final class SignedIn extends User {

        private static final long serialVersionUID = 1;

        /** Tells passwords apart, as the hash would; the hash itself does not stay in the session. */
        private final String mark;

        SignedIn(String username, String hash) {
            super(username, hash, List.of());
            mark = Sha512DigestUtils.shaHex(hash);
        }
    }

    /** Whether a session that this account opened may go on: not once the account is closed or has another password. */
    @Transactional(readOnly = true)
    public boolean mayStay(SignedIn account) {
        return db
                .select(OFFICIAL.PASSWORD_HASH)
                .from(OFFICIAL)
                .where(OFFICIAL.USERNAME.eq(account.getUsername()))
                .and(welcome())
                .and(OFFICIAL.PASSWORD_HASH.isNotNull())
                .fetch(OFFICIAL.PASSWORD_HASH)
                .stream()
                .anyMatch(hash -> Sha512DigestUtils.shaHex(hash).equals(account.mark));
    }

    /** The name as it is kept, however it was typed. */
    static String account(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Asked at sign-in and of every session: a session of before the setting was changed ends too. */
    private Condition welcome() {
        return demo ? OFFICIAL.ACTIVE.isTrue() : OFFICIAL.ACTIVE.isTrue().and(OFFICIAL.DEMO.isFalse());
    }
}
