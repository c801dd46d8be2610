/** Gives the program its PostgreSQL: an embedded real one, or the one that the installation names. */
@NullMarked
package kh.cncc.engine.database;

import org.jspecify.annotations.NullMarked;
