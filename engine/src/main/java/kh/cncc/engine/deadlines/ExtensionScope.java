package kh.cncc.engine.deadlines;

import kh.cncc.engine.cases.CaseId;

/** What gets more time. */
public sealed interface ExtensionScope {

    /** One task, by the value of its id. Other tasks of the case keep their dates. */
    record Task(long id) implements ExtensionScope {}

    /** A whole case, such as a report: each of its steps, also those still to come, by as many working days. */
    record Case(CaseId id) implements ExtensionScope {}

    /** All cases of an area within a larger one, such as a province in a cycle. */
    record Area(String code, CaseId whole) implements ExtensionScope {}
}
