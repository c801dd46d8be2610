package kh.cncc.engine.tracking;

import java.util.List;
import java.util.Set;
import kh.cncc.engine.access.Actor;
import kh.cncc.engine.cases.CaseId;
import kh.cncc.engine.language.Words;
import org.jspecify.annotations.Nullable;

/** What a case of one kind is about, for its export: asked of the module that knows that kind. A Spring bean. */
public interface CaseContent {

    /** The kinds of case that it knows, as they were opened. */
    Set<String> kinds();

    /** What there is to read, in the order of reading. The official may see the case, and has opened it. */
    List<Section> sections(Actor actor, CaseId id, Wording wording);

    /** A part of it under a heading; without lines it is left out. */
    record Section(Words heading, List<Row> rows) {}

    /** A line: what it is, and what stands there. What people wrote stands there in both languages as they wrote it. */
    record Row(Words label, Words value) {

        /** What was written by somebody, in whatever language. */
        public static Row of(Words label, String written) {
            return new Row(label, Words.same(written));
        }

        /** The same among these lines, where something was written. */
        public static void add(List<Row> rows, Words label, @Nullable String written) {
            if (written != null && !written.isBlank()) {
                rows.add(of(label, written));
            }
        }
    }
}
