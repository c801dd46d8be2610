package kh.cncc.engine.tracking;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** The page of an export that people read. It needs nothing else: no script, no picture, no address. */
final class ExportPage {

    private static final String STYLE = """
        body{font-family:'Noto Sans Khmer','Khmer OS',system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;\
        color:#16233a;line-height:1.8}h1{font-size:1.5rem}h2{font-size:1.15rem;border-bottom:1px solid #d5dbe5;margin-top:2rem}\
        table{border-collapse:collapse;width:100%}td,th{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;\
        border-bottom:1px solid #e8ecf2}th{font-weight:600;width:12rem}small{color:#526079}.w{white-space:pre-wrap}\
        """;

    private final CaseFolder folder;
    private final Locale language;
    private final Wording wording;
    private final DateTimeFormatter moment;
    private final StringBuilder page = new StringBuilder();

    ExportPage(CaseFolder folder, Locale language, Wording wording, ZoneId zone) {
        this.folder = folder;
        this.language = language;
        this.wording = wording;
        moment = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", language).withZone(zone);
    }

    String html() {
        CaseHead head = folder.head();
        String title = words("caseKind." + head.kind()) + " " + head.number();
        page.append("<!doctype html><html lang=\"")
                .append(language.getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\""
                        + " content=\"width=device-width\"><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        head(head);
        folder.sections().forEach(this::section);
        participants();
        relations();
        documents();
        comments();
        timeline();
        return page.append("</body></html>\n").toString();
    }

    private void head(CaseHead head) {
        page.append("<table>");
        if (head.title() != null) {
            row(words("export.title"), head.title());
        }
        row(words("export.mechanism"), head.mechanism().in(language));
        if (head.area() != null) {
            row(words("export.area"), head.area().in(language));
        }
        row(
                words("export.confidentiality"),
                words("confidentiality." + head.confidentiality().code()));
        row(words("export.opened"), time(head.openedAt()));
        if (head.closedAt() != null) {
            row(words("export.closed"), time(head.closedAt()));
        }
        page.append("</table>");
    }

    private void section(CaseContent.Section section) {
        heading(section.heading().in(language));
        page.append("<table>");
        section.rows().forEach(row -> row(row.label().in(language), row.value().in(language)));
        page.append("</table>");
    }

    private void participants() {
        part(
                "export.participants",
                folder.participants(),
                one -> row(words("participant." + one.role()), participant(one)));
    }

    private String participant(Participant one) {
        Words seat = one.seat();
        return one.as() == null || seat == null
                ? lines(one.name(), seat)
                : lines(one.name(), null) + ", " + words("standing." + one.as().name(), seat.in(language));
    }

    private void relations() {
        part(
                "export.relations",
                folder.relations(),
                one -> row(
                        words("relation." + one.kind().code() + (one.outgoing() ? "" : ".by")),
                        one.other().number()));
    }

    private void documents() {
        part("export.documents", folder.documents(), one -> {
            DocumentLine.Withdrawal withdrawn = one.withdrawn();
            row(
                    words("act.detail.version", one.version()),
                    (withdrawn == null
                                    ? folder.path(one)
                                    : one.name() + "\n" + words("export.withdrawn", withdrawn.reason()))
                            + "\nSHA-256 " + one.sha256() + "\n" + time(one.addedAt()) + " "
                            + lines(one.addedBy(), one.seat()));
        });
    }

    private void comments() {
        part(
                "export.comments",
                folder.comments().reversed(),
                one -> row(time(one.at()), one.body() + "\n" + lines(one.by(), one.seat())));
    }

    private void timeline() {
        part("export.timeline", folder.timeline().reversed(), one -> row(time(one.at()), what(one)));
    }

    private String what(TimelineEntry entry) {
        String said = switch (entry.sort()) {
            case ACT -> words("act." + entry.code()) + (entry.text() == null ? "" : ": " + entry.text());
            case COMMENT -> words("export.comment");
            case DOCUMENT -> words("export.document") + ": " + entry.text();
            case MAIL -> words("mail.kind." + entry.code());
        };
        return said + "\n" + lines(entry.who(), entry.seat());
    }

    private <T> void part(String key, List<T> entries, java.util.function.Consumer<T> each) {
        if (!entries.isEmpty()) {
            heading(words(key));
            page.append("<table>");
            entries.forEach(each);
            page.append("</table>");
        }
    }

    private String words(String key, Object... named) {
        return wording.of(key, named).in(language);
    }

    private void heading(String words) {
        page.append("<h2>").append(escaped(words)).append("</h2>");
    }

    private void row(String label, String value) {
        page.append("<tr><th scope=\"row\">")
                .append(escaped(label))
                .append("</th><td class=\"w\">")
                .append(escaped(value.strip()))
                .append("</td></tr>");
    }

    private String lines(@Nullable Words name, @Nullable Words seat) {
        return java.util.stream.Stream.of(name, seat)
                .filter(java.util.Objects::nonNull)
                .map(words -> words.in(language))
                .collect(Collectors.joining(", "));
    }

    private String time(Instant at) {
        return moment.format(at);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
