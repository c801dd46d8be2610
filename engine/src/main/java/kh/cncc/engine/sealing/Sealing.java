package kh.cncc.engine.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.cases.Cases;
import kh.cncc.engine.cases.Confidentiality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Seals and opens what is written in cases. Whether a value is sealed follows from its case's confidentiality alone, never from what it
 * looks like; in any other case it goes through as it is.
 */
@Service
public class Sealing {

    private final Cases cases;
    private final Keys keys;

    Sealing(Cases cases, Keys keys) {
        this.cases = cases;
        this.keys = keys;
    }

    /** Whether there are keys, or may be: without them no confidential case can be opened. */
    public boolean ready() {
        return keys.named();
    }

    /** The text as it is to be stored. */
    public String seal(CaseId id, SealedColumn column, String text) {
        return secret(id)
                ? Base64.getEncoder().encodeToString(keys.seal(id, column, text.getBytes(StandardCharsets.UTF_8)))
                : text;
    }

    /** The same for a text that need not be there. */
    public @Nullable String sealOptional(CaseId id, SealedColumn column, @Nullable String text) {
        return text == null ? null : seal(id, column, text);
    }

    /** The text as it was written. */
    public String unseal(CaseId id, SealedColumn column, String stored) {
        return secret(id)
                ? new String(keys.unseal(id, column, Base64.getDecoder().decode(stored)), StandardCharsets.UTF_8)
                : stored;
    }

    /** The same for a text that need not be there. */
    public @Nullable String unsealOptional(CaseId id, SealedColumn column, @Nullable String stored) {
        return stored == null ? null : unseal(id, column, stored);
    }

    /** The bytes as they are to be stored. */
    public byte[] seal(CaseId id, SealedColumn column, byte[] content) {
        return secret(id) ? keys.seal(id, column, content) : content;
    }

    /** The bytes as they came. */
    public byte[] unseal(CaseId id, SealedColumn column, byte[] stored) {
        return secret(id) ? keys.unseal(id, column, stored) : stored;
    }

    /** Whether what is written in this case is sealed. */
    public boolean secret(CaseId id) {
        return cases.confidentiality(id) == Confidentiality.CONFIDENTIAL;
    }
}
