package kh.cncc.processes.matters;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts that are taken out of a matter, each to be a matter of its own. */
public record SplitForm(List<Part> parts) {

    /** One part; without a topic it has that of the whole. */
    public record Part(@Nullable Topic topic, String subject, String account, String asked) {}
}
