package kh.cncc.engine.tracking;

/** The words of the program in the reader's language, by the keys of the translation files. */
public interface Wording {

    /** The words for this key; the key itself where there are none. */
    String of(String key, Object... named);
}
