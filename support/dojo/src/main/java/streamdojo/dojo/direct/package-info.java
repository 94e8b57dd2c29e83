/** The direct query on the command line: a prompt, and a look at a topic. */
package streamdojo.dojo.direct;
