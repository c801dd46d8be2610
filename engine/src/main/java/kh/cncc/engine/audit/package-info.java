/** The append-only record of who did what for which seat, chained per case. */
@NullMarked
package kh.cncc.engine.audit;

import org.jspecify.annotations.NullMarked;
