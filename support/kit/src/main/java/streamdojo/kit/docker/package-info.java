/**
 * A Docker engine on this machine, as far as the kit has to know it: whether it is there, which
 * images it has, and which containers are ours.
 *
 * <p>Containers themselves are made by Testcontainers, in the lab's own processes. This is for
 * those who must know within milliseconds, or who must act when such a process is dead.
 */
package streamdojo.kit.docker;
