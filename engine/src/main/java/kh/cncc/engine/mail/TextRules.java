package kh.cncc.engine.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kh.cncc.engine.mail.TextProblem.Field;
import kh.cncc.engine.mail.TextProblem.Kind;

/** What a text has to be, whether it comes from a file or from a screen. */
final class TextRules {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 5_000;

    private TextRules() {}

    static Set<String> placeholders(MailKind kind) {
        Set<String> known = new TreeSet<>(MailTexts.STANDARD);
        known.addAll(kind.placeholders());
        return known;
    }

    static List<TextProblem> check(String key, Locale language, TextDraft draft, Set<String> known) {
        List<TextProblem> problems = new ArrayList<>();
        boolean footer = key.equals(MailTexts.FOOTER);
        check(language, Field.SUBJECT, draft.subject(), LONGEST_SUBJECT, footer, known, problems);
        check(language, Field.BODY, draft.body(), LONGEST_BODY, false, known, problems);
        return problems;
    }

    private static void check(
            Locale language,
            Field field,
            String text,
            int longest,
            boolean mayBeEmpty,
            Set<String> known,
            List<TextProblem> problems) {
        List<String> names = known.stream().map(name -> "{" + name + "}").toList();
        if (text.isBlank() && !mayBeEmpty) {
            problems.add(new TextProblem(language, field, Kind.EMPTY, "", names));
        }
        if (text.length() > longest) {
            problems.add(new TextProblem(language, field, Kind.TOO_LONG, "", names));
        }
        new TextTemplate(text)
                .wrong(known)
                .forEach(wrong -> problems.add(new TextProblem(language, field, Kind.PLACEHOLDER, wrong, names)));
    }

    /** A subject is one line, whatever was pasted. */
    static TextDraft tidy(TextDraft draft) {
        return new TextDraft(
                draft.subject().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip(),
                draft.body().replace("\r\n", "\n").replace('\r', '\n').strip());
    }
}
