package streamdojo.lab;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import streamdojo.kit.docker.DockerEngine;

/**
 * Whose a container or a network is, as labels say it: the lab's supervisor.
 *
 * @param machine name of the machine, or of the container, whose process numbers these are
 * @param pid of the supervisor
 * @param started when that process began, in ms since 1970: process numbers are used again; 0 where
 *     the system doesn't tell
 */
record Owner(String machine, long pid, long started) {
  static final String LABEL = DockerEngine.OWNER;
  private static final String STARTED = LABEL + ".started";
  private static final String MACHINE = LABEL + ".machine";

  /** The system tells a process's beginning from its clock, which may be set right meanwhile. */
  private static final long TOLERANCE_MS = 2_000;

  /** This process. */
  static Owner me() {
    ProcessHandle me = ProcessHandle.current();
    return new Owner(machineName(), me.pid(), startOf(me));
  }

  static Owner of(Map<String, String> labels) {
    return new Owner(
        labels.getOrDefault(MACHINE, ""),
        Long.parseLong(labels.get(LABEL)),
        Long.parseLong(labels.getOrDefault(STARTED, "0")));
  }

  Map<String, String> labels() {
    return Map.of(LABEL, "" + pid, STARTED, "" + started, MACHINE, machine);
  }

  /** Whether it is sure that this owner is gone: nobody else's processes can be told from here. */
  boolean gone() {
    if (!machine.equals(machineName())) {
      return false;
    }
    ProcessHandle there = ProcessHandle.of(pid).filter(ProcessHandle::isAlive).orElse(null);
    if (there == null) {
      return true;
    }
    long began = startOf(there);
    return began > 0 && started > 0 && Math.abs(began - started) > TOLERANCE_MS;
  }

  private static long startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String machineName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException nameless) {
      return "";
    }
  }
}
