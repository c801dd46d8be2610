/** Mails that leave by an outbox: written with what causes them, worded and sent afterwards, kept with what became of them. */
@NullMarked
package kh.cncc.engine.mail;

import org.jspecify.annotations.NullMarked;
