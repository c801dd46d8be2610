package kh.cncc.engine.tracking;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A text is text: readable from beginning to end, and no markup or script under another name. */
final class TextCheck {

    /** What a content may look like that is never taken for text. */
    static final Set<String> ACTIVE = Set.of(
            "text/html",
            "application/xhtml+xml",
            "image/svg+xml",
            "application/xml",
            "text/xml",
            "application/javascript",
            "text/javascript",
            "application/x-sh",
            "application/x-bat",
            "application/x-httpd-php",
            "application/rtf");

    private static final Pattern MARKUP = Pattern.compile(
            "<\\s*(?:!doctype|html|head|body|svg|script|iframe|object|embed|\\?xml|\\?php)|^\\uFEFF?#!|\\{\\\\rtf",
            Pattern.CASE_INSENSITIVE);

    private static final int AT_ONCE = 32 * 1024;
    private static final int OVERLAP = 64;

    private TextCheck() {}

    /** The key of what is wrong, or nothing. */
    static Optional<String> problem(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            char[] part = new char[AT_ONCE];
            StringBuilder seen = new StringBuilder();
            for (int read = text.read(part); read > 0; read = text.read(part)) {
                seen.append(part, 0, read);
                if (seen.chars().anyMatch(TextCheck::unreadable)) {
                    return Optional.of("document.not-text");
                }
                if (MARKUP.matcher(seen).find()) {
                    return Optional.of("document.active");
                }
                // A mark may stand across the border of two parts.
                seen.delete(0, Math.max(0, seen.length() - OVERLAP));
            }
            return Optional.empty();
        } catch (CharacterCodingException e) {
            return Optional.of("document.not-text");
        }
    }

    private static boolean unreadable(int sign) {
        return sign == 0x7F || (sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' && sign != '\f');
    }
}
