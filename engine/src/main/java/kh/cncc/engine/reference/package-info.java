/** Loads the installation's reference files: all of them or nothing, and the same files twice change nothing. */
@NullMarked
package kh.cncc.engine.reference;

import org.jspecify.annotations.NullMarked;
