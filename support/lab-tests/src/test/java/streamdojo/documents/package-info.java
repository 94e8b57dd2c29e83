/** Which documents a test of the servers belongs to, for who works on one. */
package streamdojo.documents;
