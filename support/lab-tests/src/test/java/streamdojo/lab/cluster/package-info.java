/** A cluster of three Kafka brokers as companies run them, for the tests of external servers. */
package streamdojo.lab.cluster;
