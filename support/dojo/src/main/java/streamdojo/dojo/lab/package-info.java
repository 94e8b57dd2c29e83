/**
 * Labs as their users see them: start one, attach to one, ask it things.
 *
 * <p>The lab itself is a process with a class path of its own; nothing here compiles against it.
 */
package streamdojo.dojo.lab;
