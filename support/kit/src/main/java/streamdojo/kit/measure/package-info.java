/** What scenarios, katas and the report measure, each with one definition. */
package streamdojo.kit.measure;
