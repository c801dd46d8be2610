/** The border to the process engine: the only package that knows Camunda. */
@NullMarked
package kh.cncc.engine.workflow;

import org.jspecify.annotations.NullMarked;
