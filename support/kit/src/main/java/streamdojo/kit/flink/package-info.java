/** Flink by its SQL gateway's REST interface, so that nobody needs a driver: sessions and jobs. */
package streamdojo.kit.flink;
