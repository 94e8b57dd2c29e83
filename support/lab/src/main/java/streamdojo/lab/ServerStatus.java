package streamdojo.lab;

import java.util.List;

/**
 * How a server of the lab is at this moment.
 *
 * @param name of the server
 * @param state {@code starting}, {@code up}, {@code stopped}, {@code killed} or {@code died}
 * @param pid of its process; 0 if it has none
 * @param memory resident, in bytes; 0 if unknown
 * @param log last lines of its log if it died; else null
 */
record ServerStatus(String name, String state, long pid, long memory, List<String> log) {}
