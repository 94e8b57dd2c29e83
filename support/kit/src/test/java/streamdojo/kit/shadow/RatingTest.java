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

  @Test
  void should_escape_what_json_wants_to_be_escaped() {
    Rating odd = new Rating(-1, "a \"b\" \\ \n \u0001 é 漢 😀");

    assertThat(odd.toJson()).contains("a \\\"b\\\" \\\\ \\n \\u0001 é 漢 😀");
    assertThat(Rating.parse(odd.toJson())).isEqualTo(odd);
  }

  @Test
  void should_pass_over_other_fields() {
    String message =
        "{\"more\": [1, {\"rating\": 7}], \"rating\": 18, \"of\": null, \"unique_id\": \"a\"}";

    assertThat(Rating.parse(message)).isEqualTo(new Rating(18, "a"));
  }

  @Test
  void should_say_what_is_wrong() {
    assertThatThrownBy(() -> Rating.parse("{\"rating\": \"18\", \"unique_id\": \"a\"}"))
        .hasMessage("the field 'rating' is not a whole number");
    assertThatThrownBy(() -> Rating.parse("{\"rating\": 18}"))
        .hasMessage("the field 'unique_id' is missing");
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
        "{\"rating\": 18, \"unique_id\": null}",
        "{\"rating\": 99999999999, \"unique_id\": \"a\"}",
        "{\"rating\": {\"rating\": 18}, \"unique_id\": \"a\"}",
        "{\"rating\": 18, \"rating\": 18, \"unique_id\": \"a\"}",
        "{\"rating\": 18, \"unique_id\": \"a\"} 7",
        "{\"rating\": 18, \"unique_id\": \"a\"} {",
        "[18, \"a\"]",
        "poison",
        "{\"rating\": 18",
        "null",
        "",
      })
  void should_refuse_what_is_no_rating(String message) {
    assertThatThrownBy(() -> Rating.parse(message)).isInstanceOf(IllegalArgumentException.class);
  }
}
