/** The topics as Flink's tables. For the lab's cluster and for any other that has this jar. */
package streamdojo.lab.flink.topics;
