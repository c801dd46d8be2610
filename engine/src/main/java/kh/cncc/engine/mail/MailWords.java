package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL_TEXT;

import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The texts as they are now, for wording a mail. */
@Component
class MailWords {

    private final DSLContext db;

    MailWords(DSLContext db) {
        this.db = db;
    }

    Optional<TextDraft> current(String key, Locale language) {
        return db.select(MAIL_TEXT.SUBJECT, MAIL_TEXT.BODY)
                .from(MAIL_TEXT)
                .where(MAIL_TEXT.KEY.eq(key))
                .and(MAIL_TEXT.LANGUAGE.eq(language.getLanguage().equals("en") ? "en" : "km"))
                .orderBy(MAIL_TEXT.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> new TextDraft(row.value1(), row.value2()));
    }
}
