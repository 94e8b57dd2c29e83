/** What customers buy: the purchases of documents 002 and 000, and the lake they are landed in. */
package streamdojo.kit.purchase;
