/** Flink as a server of the lab, and the topics as its tables. */
package streamdojo.lab.flink;
