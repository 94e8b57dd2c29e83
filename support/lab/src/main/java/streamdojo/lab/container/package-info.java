/** What all servers in containers have in common; each server's own is in its own package. */
package streamdojo.lab.container;
