package kh.cncc.engine.mail;

/**
 * What one round of sending did.
 *
 * @param sent    taken by the server
 * @param failed  will not be tried again by itself
 * @param dropped for which there was no need any more
 * @param later   to be tried again
 */
public record Round(int sent, int failed, int dropped, int later) {}
