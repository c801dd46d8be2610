package kh.cncc.engine.tracking;

import kh.cncc.engine.language.Words;

/** The words of the program, by the keys of the translation files. */
public interface Wording {

    /** The words for this key; the key itself where there are none. */
    Words of(String key, Object... named);
}
