/** The workflow and case-tracking platform. It knows seats, tasks, cases and the audit, and no procedure by name. */
@NullMarked
package kh.cncc.engine;

import org.jspecify.annotations.NullMarked;
