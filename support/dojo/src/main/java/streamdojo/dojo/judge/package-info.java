/** The one judge, and what it says. */
package streamdojo.dojo.judge;
