/**
 * What this machine has of what the kit wants. A check is a record of facts, which looks at the
 * machine in one method and judges what it saw in another.
 */
package streamdojo.dojo.doctor;
