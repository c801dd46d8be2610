/** Signing in, and what may be fetched without it. */
@NullMarked
package kh.cncc.ui.login;

import org.jspecify.annotations.NullMarked;
