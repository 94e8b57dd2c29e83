package streamdojo.kit.shadow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RatingsTest {
  @Test
  void should_draw_every_rating_from_0_to_100_and_none_beyond() {
    assertThat(draw(1, 10_000).stream().map(Rating::rating).distinct().sorted())
        .hasSize(101)
        .startsWith(0)
        .endsWith(100);
  }

  @Test
  void should_draw_the_same_humans_from_the_same_seed() {
    assertThat(draw(7, 50)).isEqualTo(draw(7, 50)).isNotEqualTo(draw(8, 50));
  }

  @Test
  void should_give_each_human_a_random_uuid_of_its_own() {
    List<UUID> ids =
        draw(1, 1000).stream().map(Rating::uniqueId).map(UUID::fromString).distinct().toList();

    assertThat(ids).hasSize(1000);
    assertThat(ids).allMatch(id -> id.version() == 4 && id.variant() == 2);
  }

  private static List<Rating> draw(long seed, int count) {
    Ratings ratings = new Ratings(seed);
    return Stream.generate(ratings::next).limit(count).toList();
  }
}
