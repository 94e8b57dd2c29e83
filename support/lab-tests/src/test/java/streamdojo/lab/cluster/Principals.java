package streamdojo.lab.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may do what: users with SCRAM-SHA-512, and ACLs by prefix. */
final class Principals {
  private static final int LIMIT_S = 30;
  private static final int ITERATIONS = 4096;

  private final Admin admin;

  Principals(Admin admin) {
    this.admin = admin;
  }

  /** Makes a user. */
  void user(String name, String password) throws Exception {
    var credential = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
    admin
        .alterUserScramCredentials(
            List.of(new UserScramCredentialUpsertion(name, credential, password)))
        .all()
        .get(LIMIT_S, TimeUnit.SECONDS);
  }

  /** What docs/external.md asks for a learner, and nothing more. */
  void learner(String name, String prefix) throws Exception {
    allow(
        name,
        prefix,
        AclOperation.ALL,
        ResourceType.TOPIC,
        ResourceType.GROUP,
        ResourceType.TRANSACTIONAL_ID);
  }

  /** One who may use topics, and make none. */
  void guest(String name, String prefix) throws Exception {
    for (AclOperation one : List.of(AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE)) {
      allow(name, prefix, one, ResourceType.TOPIC);
    }
  }

  /** ClickHouse's own login: it reads and writes topics, in groups. */
  void engine(String name, String prefix) throws Exception {
    for (AclOperation one : List.of(AclOperation.READ, AclOperation.WRITE)) {
      allow(name, prefix, one, ResourceType.TOPIC);
    }
    allow(name, prefix, AclOperation.READ, ResourceType.GROUP);
  }

  private void allow(String user, String prefix, AclOperation what, ResourceType... where)
      throws Exception {
    List<AclBinding> rules = new ArrayList<>();
    Stream.of(where)
        .map(type -> new ResourcePattern(type, prefix, PatternType.PREFIXED))
        .map(pattern -> new AclBinding(pattern, allowed("User:" + user, what)))
        .forEach(rules::add);
    admin.createAcls(rules).all().get(LIMIT_S, TimeUnit.SECONDS);
  }

  private static AccessControlEntry allowed(String principal, AclOperation what) {
    return new AccessControlEntry(principal, "*", what, AclPermissionType.ALLOW);
  }
}
