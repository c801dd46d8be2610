package kh.cncc.engine.tracking;

import java.time.Instant;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document, without its content.
 *
 * @param series    the same for all versions of a document
 * @param latest    whether no later version came
 * @param sha256    of the content, in hexadecimal
 * @param addedBy   nobody when the program made it
 * @param withdrawn why it was withdrawn, if it was
 */
public record DocumentLine(
        DocumentId id,
        long series,
        int version,
        boolean latest,
        String purpose,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        @Nullable Words addedBy,
        @Nullable Words seat,
        @Nullable Withdrawal withdrawn) {

    /** When, by whom and why a document was withdrawn. */
    public record Withdrawal(Instant at, Words by, String reason) {}

    /** Whether a picture of it can be shown. */
    public boolean hasPreview() {
        return withdrawn == null
                && FileKind.ofMediaType(mediaType).filter(FileKind::hasPreview).isPresent();
    }
}
