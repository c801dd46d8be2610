package kh.cncc.engine.mail;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kh.cncc.engine.language.Words;

/** Fills the places of a text, as plain text and as HTML. */
final class LetterValues {

    private static final String STYLE =
            "font-family:'Noto Sans Khmer','Khmer OS',system-ui,sans-serif;font-size:15px;color:#16233a";
    private static final String BUTTON = "display:inline-block;padding:8px 18px;border-radius:6px;background:#17407f;"
            + "color:#ffffff;text-decoration:none;font-weight:600";
    private static final String CELL = "padding:6px 12px 6px 0;border-bottom:1px solid #d5dbe5;vertical-align:top";

    private final Locale language;
    private final List<MailLine> lines;
    private final String link;
    private final LocalDate today;
    private final URI address;
    private final Map<String, String> values = new HashMap<>();

    LetterValues(Locale language, MailContent content, String link, LocalDate today, URI address) {
        this.language = language;
        this.lines = content.lines();
        this.link = link;
        this.today = today;
        this.address = address;
        content.values().forEach(this::put);
        values.put("link", link);
    }

    void put(String name, Object value) {
        values.put(
                name,
                switch (value) {
                    case Words words -> words.in(language);
                    case LocalDate day -> day(day);
                    default -> value.toString();
                });
    }

    /** On one line: what is in a value cannot begin a header of its own. */
    String line(String text) {
        String filled = new TextTemplate(text).fill(name -> values.getOrDefault(name, ""));
        return filled.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    String text(String body, String footer) {
        return plain(withLines(body)) + "\n\n-- \n" + plain(footer) + "\n";
    }

    String html(String body, String footer) {
        return "<!doctype html><html lang=\"" + language.getLanguage() + "\"><head><meta charset=\"utf-8\"></head>"
                + "<body style=\"" + STYLE + ";line-height:"
                + (language.getLanguage().equals("km") ? "1.9" : "1.5")
                + "\">" + marked(withLines(body))
                + "<hr style=\"border:0;border-top:1px solid #d5dbe5;margin:24px 0 8px\">"
                + "<div style=\"color:#526079;font-size:13px\">" + marked(footer) + "</div></body></html>";
    }

    /** Rule: what a digest lists is never left out because a text forgets to say where. */
    private String withLines(String body) {
        return lines.isEmpty() || new TextTemplate(body).uses("lines") ? body : body + "\n\n{lines}";
    }

    private String plain(String body) {
        return new TextTemplate(body)
                .fill(name -> name.equals("lines") ? plainLines() : values.getOrDefault(name, ""))
                .strip();
    }

    private String plainLines() {
        return lines.stream()
                .map(line ->
                        "- " + line.text().in(language) + due(line, " (", ")") + "\n  " + address + "/" + line.path())
                .collect(Collectors.joining("\n"));
    }

    private String marked(String body) {
        List<String> paragraphs = new ArrayList<>();
        for (String paragraph : body.strip().split("\\R\\s*\\R")) {
            paragraphs.add(
                    paragraph.strip().equals("{lines}")
                            ? markedLines()
                            : "<p>" + markedText(paragraph).replaceAll("\\R", "<br>") + "</p>");
        }
        return String.join("\n", paragraphs);
    }

    private String markedText(String paragraph) {
        if (paragraph.strip().equals("{link}")) {
            return anchor(link, link, BUTTON);
        }
        return new TextTemplate(escaped(paragraph)).fill(name -> switch (name) {
            case "lines" -> markedLines();
            case "link", "mails", "settings" ->
                anchor(values.getOrDefault(name, ""), values.getOrDefault(name, ""), "color:#17407f");
            default -> escaped(values.getOrDefault(name, ""));
        });
    }

    private String markedLines() {
        return lines.isEmpty()
                ? ""
                : lines.stream()
                        .map(line -> "<tr><td style=\"" + CELL + "\">"
                                + anchor(
                                        address + "/" + line.path(), line.text().in(language), "color:#17407f")
                                + "</td><td style=\"" + CELL + ";white-space:nowrap\">" + escaped(due(line, "", ""))
                                + "</td></tr>")
                        .collect(Collectors.joining(
                                "\n", "<table role=\"presentation\" style=\"border-collapse:collapse\">", "</table>"));
    }

    private static String anchor(String address, String text, String style) {
        return "<a href=\"" + escaped(address) + "\" style=\"" + style + "\">" + escaped(text) + "</a>";
    }

    /** A word, and a symbol for who looks at it only briefly. */
    private String due(MailLine line, String before, String after) {
        LocalDate due = line.dueOn();
        if (due == null) {
            return "";
        }
        Words word = due.isBefore(today)
                ? new Words("! overdue since ", "! ហួសកំណត់តាំងពី ")
                : due.equals(today) ? new Words("◔ due today, ", "◔ ផុតកំណត់ថ្ងៃនេះ ") : new Words("due ", "ផុតកំណត់ ");
        return before + word.in(language) + day(due) + after;
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", language).format(day);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
