/** What {@code ./dojo watch} is made of: a file that is saved, keys, and servers kept warm. */
package streamdojo.dojo.watch;
