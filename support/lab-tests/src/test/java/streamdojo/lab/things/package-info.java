/** What there is on servers, whoever made it: told by looking, not by what removes it. */
package streamdojo.lab.things;
