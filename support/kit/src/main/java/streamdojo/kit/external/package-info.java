/**
 * Servers that were given from outside, shared with others: nothing beside a namespace is theirs.
 */
package streamdojo.kit.external;
