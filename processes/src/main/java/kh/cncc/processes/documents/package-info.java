/** Official documents in Khmer and English: one content, as PDF and for a word processor. */
@NullMarked
package kh.cncc.processes.documents;

import org.jspecify.annotations.NullMarked;
