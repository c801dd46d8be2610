package kh.cncc.engine.tracking;

/**
 * What is known of a file before it is kept.
 *
 * @param name without what a browser sends along
 */
record FileFacts(String name, FileKind kind, long size, byte[] sha256) {}
