package kh.cncc.engine.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with {placeholders}. */
record TextTemplate(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");
    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}|[{}]");

    /** What is in braces and is no placeholder of these; a brace without its partner is told as it is. */
    List<String> wrong(Set<String> known) {
        List<String> wrong = new ArrayList<>();
        Matcher matcher = BRACED.matcher(text);
        while (matcher.find()) {
            Matcher place = PLACE.matcher(matcher.group());
            if (!place.matches() || !known.contains(place.group(1))) {
                wrong.add(matcher.group());
            }
        }
        return wrong.stream().distinct().toList();
    }

    boolean uses(String name) {
        return text.contains("{" + name + "}");
    }

    String fill(UnaryOperator<String> values) {
        return PLACE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
