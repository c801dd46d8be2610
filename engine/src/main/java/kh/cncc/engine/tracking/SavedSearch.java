package kh.cncc.engine.tracking;

/**
 * A search that an official keeps under a name.
 *
 * @param address what stands after the program's address: the screen and its filters
 */
public record SavedSearch(long id, String name, String address) {}
