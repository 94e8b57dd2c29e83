package streamdojo.kit.shadow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingTest {
  @Test
  void should_write_the_documents_message_and_read_it_back() {
    Rating rating = new Rating(18, "unique_123");

    assertThat(rating.toJson()).isEqualTo("{\"rating\":18,\"unique_id\":\"unique_123\"}");
    assertThat(Rating.parse(rating.toJson())).isEqualTo(rating);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"rating\": \"18\", \"unique_id\": \"a\"}",
        "{\"rating\": true, \"unique_id\": \"a\"}",
        "{\"rating\": 18.0, \"unique_id\": \"a\"}",
        "{\"rating\": null, \"unique_id\": \"a\"}",
        "{\"rating\": 18, \"unique_id\": 7}",
        "{\"unique_id\": \"a\"}",
        "{\"rating\": 18}",
        "{\"rating\": 18, \"unique_id\": \"a\"} 7",
        "{\"rating\": 18",
        "null",
        "",
      })
  void should_refuse_what_is_no_rating(String message) {
    assertThatThrownBy(() -> Rating.parse(message)).isInstanceOf(IllegalArgumentException.class);
  }
}
