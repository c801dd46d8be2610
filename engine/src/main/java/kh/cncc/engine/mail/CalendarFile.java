package kh.cncc.engine.mail;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar file (RFC 5545) with whole days. Written here and not by a library: it is ten lines of text, and the rules for them are
 * escaping and folding; a test reads it back with ical4j.
 */
final class CalendarFile {

    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");

    private CalendarFile() {}

    /**
     * The deadlines as entries to be shown, not to be answered.
     *
     * @param now makes the later of two entries replace the earlier: its sequence counts the minutes since 2020
     */
    static String of(List<Deadline> deadlines, Locale language, URI address, Instant now) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//CNCC//Reports and decisions//EN");
        line(file, "CALSCALE:GREGORIAN");
        line(file, "METHOD:PUBLISH");
        deadlines.forEach(deadline -> entry(file, deadline, language, address, now));
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private static void entry(StringBuilder file, Deadline deadline, Locale language, URI address, Instant now) {
        String link = address + "/" + deadline.path();
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(deadline.key()) + "@" + MailSettings.host(address));
        line(file, "SEQUENCE:" + Duration.between(START, now).toMinutes());
        line(file, "DTSTAMP:" + STAMP.format(now));
        line(file, "DTSTART;VALUE=DATE:" + date(deadline.day()));
        line(file, "DTEND;VALUE=DATE:" + date(deadline.day().plusDays(1)));
        line(
                file,
                "SUMMARY;LANGUAGE=" + language.getLanguage() + ":"
                        + escaped(deadline.title().in(language)));
        line(file, "DESCRIPTION:" + escaped(link));
        line(file, "URL:" + link);
        line(file, "TRANSP:TRANSPARENT");
        line(file, "STATUS:CONFIRMED");
        line(file, "END:VEVENT");
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(day);
    }

    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Lines are folded by octets, and never inside of a character. */
    private static void line(StringBuilder file, String text) {
        int octets = 0;
        int index = 0;
        while (index < text.length()) {
            int sign = text.codePointAt(index);
            String written = Character.toString(sign);
            int size = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                file.append("\r\n ");
                octets = 1;
            }
            file.append(written);
            octets += size;
            index += written.length();
        }
        file.append("\r\n");
    }
}
