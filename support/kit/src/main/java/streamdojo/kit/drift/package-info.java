/**
 * Document 000, two generals: what is on both sides as a multiset of rows, and how it differs.
 *
 * <p>How it is found and mended is what the katas are about; here is what they work with.
 */
package streamdojo.kit.drift;
