package kh.cncc.engine.workflow;

import java.util.List;
import java.util.Map;
import kh.cncc.engine.language.Words;

/**
 * A model as it is running for one case.
 *
 * @param xml    the BPMN of the version that the case runs on
 * @param active ids of the elements where the case is now
 * @param done   ids of the elements that it has passed
 * @param names  names of the elements in both languages
 */
public record Diagram(String procedure, String xml, List<String> active, List<String> done, Map<String, Words> names) {}
