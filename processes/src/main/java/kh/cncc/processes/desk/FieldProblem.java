package kh.cncc.processes.desk;

import java.util.List;

/**
 * Something wrong with one field of a form.
 *
 * @param field name of the field, empty when it is about the whole form
 * @param key   of the sentence in the translation files
 * @param args  what the sentence names
 */
public record FieldProblem(String field, String key, List<Object> args) {

    public static FieldProblem of(String field, String key, Object... args) {
        return new FieldProblem(field, key, List.of(args));
    }
}
