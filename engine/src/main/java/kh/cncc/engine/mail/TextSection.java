package kh.cncc.engine.mail;

import static kh.cncc.engine.db.Tables.MAIL_TEXT;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kh.cncc.engine.db.tables.records.MailTextRecord;
import kh.cncc.engine.reference.Problems;
import kh.cncc.engine.reference.ReferenceFiles;
import kh.cncc.engine.reference.ReferenceRow;
import kh.cncc.engine.reference.ReferenceSection;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The texts of mails as an installation begins with them. What somebody edited on the screen stays as it is. */
@Component
class TextSection implements ReferenceSection {

    static final String FILE = "mail/texts.csv";

    private final DSLContext db;
    private final Clock clock;
    private final ObjectProvider<MailKind> kinds;

    TextSection(DSLContext db, Clock clock, ObjectProvider<MailKind> kinds) {
        this.db = db;
        this.clock = clock;
        this.kinds = kinds;
    }

    private record Place(String key, String language) {}

    @Override
    public int order() {
        return 90;
    }

    @Override
    public void load(ReferenceFiles files, Problems problems) {
        int before = problems.all().size();
        List<ReferenceRow> rows = files.rows(FILE, problems, "key", "language", "subject", "body");
        Map<String, Set<String>> placeholders =
                kinds.stream().collect(Collectors.toMap(MailKind::key, TextRules::placeholders));
        Map<Place, ReferenceRow> places = new HashMap<>();
        for (ReferenceRow row : rows) {
            check(row, placeholders, problems);
            Place place = new Place(row.text("key"), row.text("language"));
            if (places.put(place, row) != null) {
                problems.add(row, "duplicate text " + place.key() + " in " + place.language());
            }
        }
        for (Place place : new HashSet<>(places.keySet())) {
            String other = place.language().equals("en") ? "km" : "en";
            ReferenceRow row = places.get(place);
            if (row != null && !places.containsKey(new Place(place.key(), other))) {
                problems.add(row, "the text " + place.key() + " is missing in " + other);
            }
        }
        if (problems.all().size() == before) {
            write(places);
        }
    }

    /** A kind that this program does not have is another node's, or the next version's: only its braces are looked at. */
    private static void check(ReferenceRow row, Map<String, Set<String>> placeholders, Problems problems) {
        String key = row.required("key", problems);
        if (!Set.of("km", "en").contains(row.text("language"))) {
            problems.add(row, "language is neither km nor en: " + row.text("language"));
        }
        TextDraft draft = draft(row);
        Set<String> known = placeholders.get(key);
        if (known == null) {
            known = named(draft);
        }
        TextRules.check(key, Locale.of(row.text("language")), draft, known)
                .forEach(problem -> problems.add(row, reason(problem)));
    }

    private static String reason(TextProblem problem) {
        String field = problem.field().name().toLowerCase(Locale.ROOT);
        return switch (problem.kind()) {
            case EMPTY -> field + " is empty";
            case TOO_LONG -> field + " is too long";
            case PLACEHOLDER ->
                "the " + field + " has " + problem.wrong() + ", which is none of " + String.join(" ", problem.known());
        };
    }

    private static Set<String> named(TextDraft draft) {
        return java.util.regex.Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}")
                .matcher(draft.subject() + draft.body())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private void write(Map<Place, ReferenceRow> places) {
        Map<Place, MailTextRecord> known = new HashMap<>();
        db.selectFrom(MAIL_TEXT)
                .orderBy(MAIL_TEXT.VERSION)
                .forEach(text -> known.put(new Place(text.getKey(), text.getLanguage()), text));
        List<MailTextRecord> changes = places.entrySet().stream()
                .flatMap(entry -> change(entry.getKey(), draft(entry.getValue()), known.get(entry.getKey())).stream())
                .toList();
        if (!changes.isEmpty()) {
            db.insertInto(MAIL_TEXT).set(changes).execute();
        }
    }

    private Optional<MailTextRecord> change(
            Place place, TextDraft draft, @org.jspecify.annotations.Nullable MailTextRecord current) {
        if (current != null
                && (current.getEditedBy() != null
                        || draft.equals(new TextDraft(current.getSubject(), current.getBody())))) {
            return Optional.empty();
        }
        MailTextRecord text = new MailTextRecord();
        text.setKey(place.key());
        text.setLanguage(place.language());
        text.setVersion(current == null ? 1 : current.getVersion() + 1);
        text.setSubject(draft.subject());
        text.setBody(draft.body());
        text.setAt(clock.instant().atOffset(ZoneOffset.UTC));
        return Optional.of(text);
    }

    private static TextDraft draft(ReferenceRow row) {
        return TextRules.tidy(new TextDraft(row.text("subject"), row.text("body")));
    }
}
