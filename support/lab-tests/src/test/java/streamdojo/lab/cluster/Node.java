package streamdojo.lab.cluster;

import java.nio.file.Path;
import streamdojo.kit.process.Ports;

/**
 * One of the cluster's brokers: its number, its folder and its ports on loopback.
 *
 * @param clients SASL over TLS, for whoever comes from outside
 * @param inside SASL without TLS, for the brokers themselves and for ClickHouse
 */
record Node(int id, Path folder, int clients, int inside) {
  static Node at(int id, Path folder) {
    return new Node(id, folder.resolve("broker-" + id), Ports.pick(), Ports.pick());
  }
}
