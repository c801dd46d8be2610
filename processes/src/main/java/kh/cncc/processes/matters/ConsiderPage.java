package kh.cncc.processes.matters;

import java.util.List;
import kh.cncc.processes.desk.TaskHead;

/**
 * The screen of whoever considers a matter.
 *
 * @param similar what others decided on matters like this
 */
public record ConsiderPage(
        TaskHead task, MatterPage matter, Ladder ladder, List<SimilarMatter> similar, ConsiderOptions options) {}
