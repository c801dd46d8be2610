/** Seals what is written in confidential cases, by keys that are kept outside the database. */
@NullMarked
package kh.cncc.engine.sealing;

import org.jspecify.annotations.NullMarked;
