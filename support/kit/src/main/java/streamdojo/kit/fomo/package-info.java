/** Document 002, FOMO: the requests that nobody landed. */
package streamdojo.kit.fomo;
