/** Mails on screens: what was sent to me, the outbox with what failed, and the texts. */
@NullMarked
package kh.cncc.ui.mail;

import org.jspecify.annotations.NullMarked;
