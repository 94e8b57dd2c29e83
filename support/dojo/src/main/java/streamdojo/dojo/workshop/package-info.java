/** The instructor's way: an agenda, an archive for a room without internet, a class's results. */
package streamdojo.dojo.workshop;
