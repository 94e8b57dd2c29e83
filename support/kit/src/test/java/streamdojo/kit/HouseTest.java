package streamdojo.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseTest {
  private static final Path HOME = Path.of("/home/anna");

  @Test
  void should_keep_the_cache_in_the_users_own_folder() {
    assertThat(House.cacheFor(Map.of(), HOME)).isEqualTo(HOME.resolve(".cache/stream-dojo"));
  }

  @Test
  void should_follow_the_environment() {
    assertThat(House.cacheFor(Map.of("XDG_CACHE_HOME", "/c"), HOME))
        .isEqualTo(Path.of("/c/stream-dojo"));
    assertThat(House.cacheFor(Map.of("XDG_CACHE_HOME", "/c", "DOJO_CACHE", "/d"), HOME))
        .isEqualTo(Path.of("/d"));
  }

  @Test
  void should_know_what_was_built_or_brought(@TempDir Path root) throws IOException {
    House house = new House(root, root);
    assertThat(house.built("lab")).isFalse();
    for (String folder : List.of("offline", ".dojo")) {
      Path file = Files.createDirectories(root.resolve(folder)).resolve("lab.classpath");
      Files.createFile(file);
      assertThat(house.built("lab")).as(folder).isTrue();
      Files.delete(file);
    }
  }

  @Test
  void should_find_the_clone_from_a_folder_inside_it() {
    assertThat(House.here().root().resolve("katas")).isDirectory();
  }
}
