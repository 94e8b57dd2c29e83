/** What authors of katas are helped with. */
package streamdojo.dojo.author;
