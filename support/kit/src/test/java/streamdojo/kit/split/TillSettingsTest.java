package streamdojo.kit.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import streamdojo.kit.Trouble;

class TillSettingsTest {
  @Test
  void whatIsNotSaidIsAsInTheOriginalsFile() {
    TillSettings settings = TillSettings.parse("{}");
    assertThat(settings.testSize()).isEqualTo(2000);
    assertThat(settings.vatRate()).isEqualByComparingTo("0.14");
    assertThat(settings.kafkaEnabled()).isTrue();
    assertThat(settings.mysqlEnabled()).isTrue();
    assertThat(settings.batchSize()).isEqualTo(10);
    assertThat(settings.jsonToFile()).isFalse();
    assertThat(settings.timeOffset()).isEqualTo("+02:00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MysqlEnabled", "Mysql_enabled"})
  void bothSpellingsAreRead(String key) {
    assertThat(TillSettings.parse("{\"" + key + "\": 0}").mysqlEnabled()).isFalse();
    assertThat(TillSettings.parse("{\"" + key + "\": 1}").mysqlEnabled()).isTrue();
  }

  @Test
  void aFileMayHaveComments(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("x_app.json");
    Files.writeString(file, "{\n  # few\n  \"testsize\": 5 # only, and no: \"sleep\": 3\n}\n");
    assertThat(TillSettings.read(file).testSize()).isEqualTo(5);
    assertThat(TillSettings.read(file).sleep()).isEqualTo(250);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          {"Mysqlenabled": 1}                      | F has the key 'Mysqlenabled', which no till knows.
          {"Mysql_enabled": 1, "MysqlEnabled": 1}  | F has 'MysqlEnabled' in both spellings.
          {"Max_quantity": "five"}                 | F: 'Max_quantity' is "five", which is no whole number.
          {"Max_quantity": 2.5}                    | F: 'Max_quantity' is 2.5, which is no whole number.
          {"Max_quantity": null}                   | F: 'Max_quantity' is null, which is no whole number.
          {"Max_quantity": 0}                      | F: 'Max_quantity' is 0, which is less than 1.
          {"testsize": 10000000000000}             | F: 'testsize' is 10000000000000, which is no whole number.
          {"Mysql_enabled": 2}                     | F: 'Mysql_enabled' is 2, which is neither 0 nor 1.
          {"KafkaEnabled": true}                   | F: 'KafkaEnabled' is true, which is neither 0 nor 1.
          {"vatrate": "0.14"}                      | F: 'vatrate' is "0.14", which is no number.
          {"vatrate": -0.14}                       | F: 'vatrate' is -0.14, which is less than 0.
          {"Output_path": 7}                       | F: 'Output_path' is 7, which is no text.
          {"TimeOffset": "Berlin"}                 | TimeOffset is "Berlin", which is no offset from UTC.
          {"PgsqlEnabled": 1}                      | PgsqlEnabled is 1, but this kit has no such server.
          [1, 2]                                   | F holds no object.
          """)
  void whatIsWrongIsSaid(String file, String sentence) {
    Trouble trouble = catchThrowableOfType(Trouble.class, () -> TillSettings.parse(file));
    assertThat(trouble).hasMessage(sentence.replaceFirst("^F", "The configuration file"));
    assertThat(trouble.next()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"sleep\": 5", "{\"sleep\" 5}", "{\"sleep\": 5, \"sleep\": 6}", "{} x"})
  void aBrokenFileIsNamedWithItsPlace(String file) {
    Trouble trouble = catchThrowableOfType(Trouble.class, () -> TillSettings.parse(file));
    assertThat(trouble).hasMessageMatching("The configuration file (can't be read|holds no).*\\.");
  }

  @Test
  void aFileThatIsMissingIsNamed() {
    Trouble trouble =
        catchThrowableOfType(Trouble.class, () -> TillSettings.read(Path.of("none_app.json")));
    assertThat(trouble).hasMessage("none_app.json can't be read: it is missing, or no text.");
  }

  @Test
  void aListOfStoresThatIsNoneIsNamed(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("stores.json");
    Files.writeString(file, "{\"stores\": [{\"id\": \"1\"}], \"clerks\": []}");
    String settings = "{\"SeedFile\": \"" + file + "\"}";
    Trouble trouble =
        catchThrowableOfType(Trouble.class, () -> Chain.of(TillSettings.parse(settings)));
    assertThat(trouble).hasMessage(file + " has no list 'clerks'.");
  }
}
