package kh.cncc.engine.access;

import org.springframework.security.access.AccessDeniedException;

/** An official asked for what is not theirs to see or do. The message is the key of the words shown for it. */
public class Refused extends AccessDeniedException {

    /** @param key of the translation, such as {@code refused.task} */
    public Refused(String key) {
        super(key);
    }
}
