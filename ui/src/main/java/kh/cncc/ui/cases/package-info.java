/** What every case has on its page: documents, comments, who is involved, its history, its export; and finding cases. */
@NullMarked
package kh.cncc.ui.cases;

import org.jspecify.annotations.NullMarked;
