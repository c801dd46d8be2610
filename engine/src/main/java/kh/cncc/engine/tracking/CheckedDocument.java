package kh.cncc.engine.tracking;

import java.nio.file.Path;

/** A file that an official wants to add, and that was looked at and is taken: only {@link Documents#check} makes one. */
public final class CheckedDocument implements CheckResult {

    private final NewDocument sent;
    private final FileFacts facts;

    CheckedDocument(NewDocument sent, FileFacts facts) {
        this.sent = sent;
        this.facts = facts;
    }

    /** Without what a browser sends along. */
    public String name() {
        return facts.name();
    }

    /** In bytes. */
    public long size() {
        return facts.size();
    }

    /** Where its content is. */
    public Path file() {
        return sent.file();
    }

    NewDocument sent() {
        return sent;
    }

    FileFacts facts() {
        return facts;
    }
}
