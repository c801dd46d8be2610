/** What every case has besides its number and its audit: words, documents, watchers, relations, a timeline, a search and an export. */
@NullMarked
package kh.cncc.engine.tracking;

import org.jspecify.annotations.NullMarked;
