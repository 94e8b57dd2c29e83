package streamdojo.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
  void should_find_the_clone_from_a_folder_inside_it() {
    assertThat(House.here().root().resolve("katas")).isDirectory();
  }
}
