/** What those do who answer for the work of others: telephone them, and hand their work to the deputy. */
@NullMarked
package kh.cncc.engine.supervision;

import org.jspecify.annotations.NullMarked;
