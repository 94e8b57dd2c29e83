/** Document 004, split sources: the till, its baskets and its payments. */
package streamdojo.kit.split;
