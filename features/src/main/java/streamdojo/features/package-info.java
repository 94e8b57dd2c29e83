/** What the steps of the scenarios share. */
package streamdojo.features;
