package kh.cncc.ui.cases;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which the words that were looked for are marked, wherever in a word they stand: Khmer has no spaces between its words. */
class Marked extends Span {

    private static final long serialVersionUID = 1;

    Marked(String text, String words) {
        Pattern sought = pattern(words);
        int from = 0;
        Matcher matcher = sought.matcher(text);
        while (matcher.find()) {
            if (matcher.end() > matcher.start()) {
                add(new Span(text.substring(from, matcher.start())), new Mark(matcher.group()));
                from = matcher.end();
            }
        }
        add(new Span(text.substring(from)));
    }

    /** The longest first, so that of two words one of which begins the other the whole is marked. */
    private static Pattern pattern(String words) {
        String any = Arrays.stream(words.strip().split("[\\s\\u200B]+"))
                .filter(word -> !word.isEmpty())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(any, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** What was looked for. */
    @Tag("mark")
    private static final class Mark extends HtmlContainer {

        private static final long serialVersionUID = 1;

        Mark(String text) {
            super();
            setText(text);
        }
    }
}
