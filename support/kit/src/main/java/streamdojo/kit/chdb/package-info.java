/** The ClickHouse engine as a library: what it is, where it runs, and where it is kept. */
package streamdojo.kit.chdb;
