package streamdojo.lab.paimon;

import java.util.Map;

/**
 * What is asked.
 *
 * @param catalog Paimon's options of it
 * @param database in the catalog
 * @param table in the database; null if it is about the whole database
 */
record Question(Map<String, String> catalog, String database, String table) {}
