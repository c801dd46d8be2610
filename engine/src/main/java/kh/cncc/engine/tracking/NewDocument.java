package kh.cncc.engine.tracking;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that an official wants to add.
 *
 * @param purpose  what it is in the case, a short code such as {@code attachment}
 * @param name     as it came, also with a path or what else a browser sends along
 * @param file     where its content was received; it is only read, by whoever received it is it deleted
 * @param newerFor the document of which it is the next version, if of any
 */
public record NewDocument(
        String purpose, String name, Path file, @Nullable DocumentId newerFor) {

    /** The purpose of what people add by themselves. */
    public static final String ATTACHMENT = "attachment";
}
