package kh.cncc.processes.reporting;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people type them: Khmer or Latin digits, blanks or commas between thousands, a point before decimals. */
final class Numerals {

    private static final int LONGEST = 30;
    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final char KHMER_ZERO = '\u17E0';

    private Numerals() {}

    static Optional<BigDecimal> number(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String latin = latin(typed).replaceAll("[ \u00A0\u202F\u200B]", "");
        if (GROUPED.matcher(latin).matches()) {
            latin = latin.replace(",", "");
        }
        return PLAIN.matcher(latin).matches() ? Optional.of(new BigDecimal(latin)) : Optional.empty();
    }

    private static String latin(String typed) {
        var text = new StringBuilder(typed.length());
        for (char c : typed.toCharArray()) {
            text.append(c >= KHMER_ZERO && c <= KHMER_ZERO + 9 ? (char) ('0' + c - KHMER_ZERO) : c);
        }
        return text.toString();
    }
}
