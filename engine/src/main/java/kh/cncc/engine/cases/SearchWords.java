package kh.cncc.engine.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words by which a text is found. Khmer is written without spaces, so that nothing but a dictionary tells its words apart; it is found
 * by pairs of neighbouring clusters instead, which every part of a text of two clusters or more consists of.
 */
public final class SearchWords {

    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_WORD = 60;

    /** A consonant or vowel with what is written below, above and around it. */
    private static final String CLUSTER =
            "[\\u1780-\\u17B3](?:\\u17D2[\\u1780-\\u17B3]|[\\u17B4-\\u17D1\\u17D3\\u17DD])*";

    private static final Pattern CLUSTERS = Pattern.compile(CLUSTER);
    private static final Pattern RUN =
            Pattern.compile("(?<khmer>(?:" + CLUSTER + ")+)|[\\p{L}\\p{M}\\p{N}&&[^\\u1780-\\u17D3]]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200B-\\u200D\\u2060\\uFEFF\\u00AD]");
    private static final int KHMER_ZERO = 0x17E0;

    private SearchWords() {}

    /** All words of these texts. */
    public static Set<String> of(Collection<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            for (MatchResult run : runs(text)) {
                words.addAll(words(run));
            }
        }
        return words;
    }

    /**
     * The search for what an official typed, in the database's own notation: every word must be there, and the last one may go on. Empty
     * when nothing was typed that can be searched for.
     */
    public static String query(String typed) {
        List<MatchResult> runs = runs(typed);
        List<String> parts = new ArrayList<>();
        for (int number = 0; number < runs.size(); number++) {
            List<String> words = words(runs.get(number));
            boolean last = number == runs.size() - 1;
            for (int word = 0; word < words.size(); word++) {
                boolean open = (last && word == words.size() - 1) || (khmer(runs.get(number)) && words.size() == 1);
                parts.add("'" + words.get(word) + "'" + (open ? ":*" : ""));
            }
        }
        return String.join(" & ", parts);
    }

    private static List<MatchResult> runs(String text) {
        String part = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(part, Normalizer.Form.NFC))
                .replaceAll("");
        return RUN.matcher(digits(plain.toLowerCase(Locale.ROOT))).results().toList();
    }

    private static boolean khmer(MatchResult run) {
        return run.group("khmer") != null;
    }

    private static List<String> words(MatchResult run) {
        if (!khmer(run)) {
            String word = run.group();
            return List.of(word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) : word);
        }
        List<String> clusters = CLUSTERS.matcher(run.group())
                .results()
                .map(found -> ordered(found.group()))
                .toList();
        if (clusters.size() == 1) {
            return clusters;
        }
        List<String> pairs = new ArrayList<>();
        for (int first = 0; first < clusters.size() - 1; first++) {
            pairs.add(clusters.get(first) + clusters.get(first + 1));
        }
        return pairs;
    }

    /** Signs are typed in any order and look the same; they are found in one. */
    private static String ordered(String cluster) {
        List<String> below = new ArrayList<>();
        List<String> signs = new ArrayList<>();
        for (int at = 1; at < cluster.length(); at++) {
            if (cluster.charAt(at) == '\u17D2') {
                below.add(cluster.substring(at, at + 2));
                at++;
            } else {
                signs.add(cluster.substring(at, at + 1));
            }
        }
        return cluster.charAt(0)
                + String.join("", below)
                + signs.stream().sorted().collect(Collectors.joining());
    }

    private static String digits(String text) {
        return text.codePoints()
                .map(sign -> sign >= KHMER_ZERO && sign <= KHMER_ZERO + 9 ? '0' + sign - KHMER_ZERO : sign)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
