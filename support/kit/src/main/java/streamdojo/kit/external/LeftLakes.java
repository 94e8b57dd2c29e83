package streamdojo.kit.external;

import java.util.ArrayList;
import java.util.List;
import streamdojo.kit.Namespace;
import streamdojo.kit.lab.Lab;
import streamdojo.kit.port.PaimonPort;

/**
 * The lakes that runs which were cut off have left: their catalogs are in MySQL, their files on S3,
 * and Paimon's reader deletes both.
 */
record LeftLakes(Lab lab, Sites sites) {
  /** Deletes them, before their catalogs go; names what was deleted. */
  List<String> clean() {
    List<String> deleted = new ArrayList<>();
    if (lab.servers().containsKey("paimon") && lab.servers().containsKey("s3")) {
      for (String database : sites.databases()) {
        new PaimonPort(lab, new Namespace(database)).deleteNamespace();
        deleted.add("s3: files of " + database);
      }
    }
    return deleted;
  }
}
