package kh.cncc.processes.documents;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What stands on an official document, in one language, whatever file is made of it. The same paper always makes the same file.
 *
 * @param mechanism who issues it, at the left of the head
 * @param number    its number
 * @param issuedAt  when it was issued; the file's own date
 */
public record Paper(
        Locale language,
        String mechanism,
        String number,
        String title,
        String subtitle,
        List<Block> blocks,
        @Nullable Signature signature,
        String foot,
        Instant issuedAt) {

    public Paper {
        blocks = List.copyOf(blocks);
    }

    boolean isKhmer() {
        return language.getLanguage().equals("km");
    }

    /** A part of a paper. */
    public sealed interface Block {}

    /** What the next parts are about. */
    public record Heading(String text) implements Block {}

    /** Words; an empty line begins a new paragraph. */
    public record Prose(String text) implements Block {

        /** Its paragraphs, each in its lines. */
        List<String> paragraphs() {
            return List.of(text.strip().split("\\R\\s*\\R"));
        }
    }

    /** Names and what they are. */
    public record Facts(List<Fact> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** One line of {@link Facts}. */
    public record Fact(String name, String value) {}

    /**
     * Rows under a head.
     *
     * @param widths how wide the columns are, compared with each other
     */
    public record Rows(List<Integer> widths, List<String> head, List<List<String>> rows) implements Block {
        public Rows {
            widths = List.copyOf(widths);
            head = List.copyOf(head);
            rows = List.copyOf(rows);
        }
    }

    /** Short things one below the other. */
    public record Items(List<String> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** A sentence that must not be overlooked. */
    public record Notice(String text) implements Block {}

    /**
     * Who signs.
     *
     * @param acting as what, when not as the holder of the seat; else empty
     */
    public record Signature(String placeAndDate, String acting, String seat, String name) {}
}
