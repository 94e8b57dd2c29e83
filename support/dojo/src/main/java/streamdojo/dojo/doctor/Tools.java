package streamdojo.dojo.doctor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import javax.tools.ToolProvider;
import streamdojo.kit.House;

/**
 * What the kit is built and run with.
 *
 * @param java the version of the JVM that we run in
 * @param compiler whether it is a JDK
 * @param maven builds the rooms
 * @param npm brings the embedded ClickHouse
 * @param node runs npm
 * @param labBuilt whether the lab has been built, so that Maven has fetched all it needs
 */
record Tools(String java, boolean compiler, Tool maven, Tool npm, Tool node, boolean labBuilt) {
  static Tools look(House house) {
    CompletableFuture<Tool> maven = CompletableFuture.supplyAsync(() -> Tool.look("mvn"));
    CompletableFuture<Tool> npm = CompletableFuture.supplyAsync(() -> Tool.look("npm"));
    Tool node = Tool.look("node");
    return new Tools(
        System.getProperty("java.version") + ", " + System.getProperty("java.home"),
        ToolProvider.getSystemJavaCompiler() != null,
        maven.join(),
        npm.join(),
        node,
        house.built("lab"));
  }

  List<Finding> findings() {
    return List.of(javaFinding(), mavenFinding(), npmFinding());
  }

  private Finding javaFinding() {
    return compiler
        ? Finding.fine("Java", java)
        : Finding.wrong(
            "Java",
            Finding.BOTH,
            "Java " + java + " has no compiler.",
            "Install a JDK; on Debian: apt-get install openjdk-17-jdk-headless.");
  }

  private Finding mavenFinding() {
    String install = "Install it; on Debian: apt-get install maven.";
    if (maven.works()) {
      String later = labBuilt ? "" : "; fetches about 45 MB for the first lab";
      return Finding.fine("Maven", maven.says() + later);
    }
    return labBuilt
        ? Finding.remark(
            "Maven", maven.says() + " What it builds is built until you change it.", install)
        : Finding.wrong(
            "Maven", Finding.BOTH, maven.says() + " The lab is built with it.", install);
  }

  /** Whether it is needed is the library's matter. */
  private Finding npmFinding() {
    return npm.works()
        ? Finding.fine("npm", "%s; Node.js %s".formatted(npm.says(), node.says()))
        : Finding.remark("npm", npm.says(), "Install it; on Debian: apt-get install npm.");
  }
}
