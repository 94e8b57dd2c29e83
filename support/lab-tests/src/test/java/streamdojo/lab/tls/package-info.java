/** Servers that speak TLS, for the tests of external servers. */
package streamdojo.lab.tls;
