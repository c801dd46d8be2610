package kh.cncc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text exists in both languages, and every text that the code asks for exists. */
class TranslationsTest {

    private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
    private static final Pattern KEY = Pattern.compile("\"([a-zA-Z]+(?:\\.[A-Za-z0-9_-]+)+)\"");
    private static final Pattern NAMED = Pattern.compile("\"([a-zA-Z]+(?:\\.[A-Za-z0-9_-]+)*\\.?)\"");
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z0-9]+}");

    private final Texts english = read("translations_en.properties");
    private final Texts khmer = read("translations_km.properties");

    @Test
    void bothLanguagesHaveEveryKey() {
        assertThat(khmer.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        assertThat(english.values()).noneMatch(text -> text.toString().isBlank());
        assertThat(khmer.values()).noneMatch(text -> text.toString().isBlank());
    }

    /** Of two texts under one key only the last one would be shown. */
    @Test
    void noKeyStandsTwiceInAFile() {
        for (Texts texts : List.of(english, khmer, read("translations.properties"))) {
            assertThat(texts.repeated).isEmpty();
        }
    }

    @Test
    void theDefaultFileIsTheEnglishOne() {
        assertThat(read("translations.properties")).isEqualTo(english);
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        for (String key : english.stringPropertyNames()) {
            assertThat(places(khmer.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        }
    }

    /** In a text with numbered places a single apostrophe would swallow the places after it. */
    @Test
    void noApostropheStandsInATextWithNumberedPlaces() {
        for (Properties texts : Set.of(english, khmer)) {
            assertThat(texts.stringPropertyNames().stream()
                            .map(texts::getProperty)
                            .filter(text -> text.contains("{0}")))
                    .noneMatch(text -> text.contains("'"));
        }
    }

    @Test
    void theKhmerOfSentencesAndDecisionsIsSpeltInOneWay() {
        assertThat(khmer.values())
                .noneMatch(text -> text.toString().contains("\u179f\u17c1\u1785\u1780\u17d2\u178f\u17b8"));
    }

    @Test
    void everyKeyNamedInTheCodeExists() throws IOException {
        Set<String> first = english.stringPropertyNames().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = KEY.matcher(Files.readString(file));
            while (matcher.find()) {
                String key = matcher.group(1);
                if (first.contains(key.substring(0, key.indexOf('.'))) && !english.containsKey(key)) {
                    unknown.add(key + " in " + file.getFileName());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    /** Named in full, or by the start that the code adds an outcome, a state and the like to; {@code .one} and {@code .none} are its plural's. */
    @Test
    void everyTextIsUsed() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path file : sources()) {
            Matcher matcher = NAMED.matcher(Files.readString(file));
            while (matcher.find()) {
                named.add(matcher.group(1));
            }
        }
        assertThat(english.stringPropertyNames())
                .allMatch(key -> isNamed(key, named) || isNamed(key.replaceFirst("\\.(one|none)$", ""), named));
    }

    private static boolean isNamed(String text, Set<String> named) {
        return named.contains(text) || named.stream().anyMatch(start -> start.endsWith(".") && text.startsWith(start));
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String module : Set.of("engine", "processes", "ui")) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> !path.toString().contains("/db/"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Remembers which keys it was given more than once. */
    private static final class Texts extends Properties {

        private static final long serialVersionUID = 1;

        private final transient Set<Object> repeated = new TreeSet<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) {
                repeated.add(key);
            }
            return before;
        }
    }

    private static Texts read(String file) {
        Texts properties = new Texts();
        try (Reader reader = Files.newBufferedReader(FOLDER.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return properties;
    }
}
