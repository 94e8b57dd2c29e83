package streamdojo.dojo.lab;

import java.util.List;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.lab.ServerState;

/**
 * A lab and how its servers are at this moment.
 *
 * @param lab as its supervisor describes it
 * @param servers all that were ever asked of it, by name
 */
public record LabState(Lab lab, List<ServerState> servers) {}
