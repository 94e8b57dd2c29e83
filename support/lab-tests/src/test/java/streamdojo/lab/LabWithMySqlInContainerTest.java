package streamdojo.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import streamdojo.kit.docker.DockerEngine;
import streamdojo.kit.docker.Image;

/** MySQL in a container, of whatever image is here. */
@Tag("docker")
class LabWithMySqlInContainerTest extends MySqlTests {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final DockerEngine engine = DockerEngine.find();

  @Override
  LabProcess start(Path home) throws Exception {
    return LabProcess.inContainers(home, List.of("mysql"));
  }

  @Test
  @Order(0)
  void saysWhatItReallyIs() throws Exception {
    assertThat(mysql.kind()).isEqualTo("container");
    assertThat(mysql.within()).isEqualTo("mysql:3306");
    assertThat(mysql.version()).matches("\\d+\\.\\d+\\.\\d+");
    Image.Present image = Image.of("mysql").in(engine).orElseThrow();
    assertThat(mysql.engine())
        .isEqualTo(image.standIn().map(in -> in + ", stand-in image").orElse("MySQL"));
  }

  @Test
  @Order(5)
  void isSeenToHaveDiedWhenItsContainerDies() throws Exception {
    List<Long> pids = processes();
    engine.kill(ours(engine.containers(Owner.LABEL)).get(0).id());
    lab.awaitGone(pids);
    ServerStatus died = lab.ask("status", null).servers().get(0);
    assertThat(died.state()).isEqualTo("died");
    assertThat(died.log()).anyMatch(line -> line.contains("The container ended with code 137"));
    assertThat(lab.ask("start", "mysql").is("done")).isTrue();
  }

  @Test
  @Order(6)
  void leavesNothingWhenTheSupervisorIsKilled() {
    lab.process.destroyForcibly();
    Awaitility.await()
        .atMost(LIMIT)
        .until(
            () ->
                ours(engine.containers(Owner.LABEL)).isEmpty()
                    && ours(engine.networks(Owner.LABEL)).isEmpty()
                    && !Files.exists(lab.home));
  }

  /** Other tests' labs may be there at the same time. */
  private List<DockerEngine.Labelled> ours(List<DockerEngine.Labelled> all) {
    return all.stream().filter(one -> Owner.of(one.labels()).pid() == lab.process.pid()).toList();
  }
}
