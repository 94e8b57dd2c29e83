package streamdojo.dojo.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import streamdojo.kit.House;

/** The class by which an editor runs a kata with one click. */
class KatasClassTest {
  @Test
  void has_a_method_for_each_kata() throws IOException {
    House house = House.here();
    Path file = house.root().resolve("katas/src/test/java/streamdojo/katas/Katas.java");
    String text = Files.readString(file);
    assertThat(Course.of(house).katas())
        .allSatisfy(
            kata ->
                assertThat(text)
                    .contains("void " + kata.id().replace('-', '_') + "()")
                    .contains("judge(\"" + kata.id() + "\");"));
  }
}
