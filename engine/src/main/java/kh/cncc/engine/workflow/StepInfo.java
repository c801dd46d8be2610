package kh.cncc.engine.workflow;

import java.util.List;
import kh.cncc.engine.language.Words;

/**
 * What a model says of one of its user tasks.
 *
 * @param screen       name of the screen the task is done on
 * @param outcomes     what one may do with it, in the order of the buttons
 * @param returnLevels steps that it may be returned to
 * @param separateFrom steps whose doer may not do this one
 */
public record StepInfo(
        Words name, String screen, List<String> outcomes, List<String> returnLevels, List<String> separateFrom) {}
