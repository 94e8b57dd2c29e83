package streamdojo.dojo.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import streamdojo.kit.House;

/**
 * What a supervisor is told on the first line of its standard input.
 *
 * @param home the lab's folder, not there yet
 * @param servers to start with
 * @param ports asked for, by server; none or 0 if any will do
 * @param containers whether servers are to run in containers where they can
 * @param detached whether the lab is to outlive this process and its terminal
 */
record LabOrder(
    Path home,
    List<String> servers,
    Map<String, Integer> ports,
    boolean containers,
    boolean detached) {
  /**
   * Returns the line.
   *
   * @param rooms command that prints the class path of a server's room
   */
  String line(House house, List<String> rooms) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("home", home.toString());
    order.put("cache", house.cache().toString());
    order.put("archives", house.classData().toString());
    order.put("rooms", rooms);
    order.put("servers", servers);
    order.put("ports", ports);
    order.put("containers", containers);
    order.put("detached", detached);
    try {
      return new ObjectMapper().writeValueAsString(order) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
