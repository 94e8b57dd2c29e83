package streamdojo.dojo.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A new kata compiles at once, and the gate refuses it until all of it is real. */
class NewKataAtTheGateTest {
  private static final String ID = "zen-1-one-hand";
  private static final String STEPS =
      "features/src/main/java/streamdojo/features/steps/ZenOneHandSteps.java";
  private static final String INTERFACE =
      "support/kit/src/main/java/streamdojo/kit/kata/ZenOneHand.java";

  @TempDir Path root;
  private NewHouse house;

  @BeforeEach
  void make() {
    house = new NewHouse(root);
    house.kata(ID, null, false).write();
  }

  @Test
  void should_compile() {
    assertThat(compiled(INTERFACE, STEPS, "solutions/" + ID + "/Zen1OneHand.java")).isEmpty();
    assertThat(compiled(INTERFACE, "katas/" + ID + "/Zen1OneHand.java")).isEmpty();
  }

  @Test
  void should_compile_the_steps_of_a_script() {
    house.kata("zen-2-moon", null, true).write();

    assertThat(compiled(STEPS.replace("ZenOneHand", "ZenMoon"))).isEmpty();
  }

  @Test
  void should_be_refused_with_a_sentence_for_each_thing_that_is_not_real() {
    Map<String, String> refusals = house.refusals();

    assertThat(refusals)
        .containsOnlyKeys(
            "every scenario is written",
            "every step is written",
            "every interface is written",
            ID + " has its page",
            ID + " is written",
            ID + "'s impostors differ");
    assertThat(refusals.get("every scenario is written"))
        .isEqualTo(
            "features/zen.feature:2 is still to be written: TODO the document's number, and what"
                + " it is about.");
    assertThat(refusals.get("every step is written")).startsWith(STEPS + ":");
    assertThat(refusals.get(ID + " has its page")).startsWith("katas/" + ID + "/README.md:1 is");
    assertThat(refusals.get(ID + " is written")).startsWith("solutions/" + ID);
    assertThat(refusals.get(ID + "'s impostors differ"))
        .isEqualTo("The impostor fault-1 of " + ID + " says the same as the reference");
  }

  @Test
  void should_be_refused_while_a_step_is_pending() {
    house.write(STEPS, house.read(STEPS).replace("TODO", ""));

    assertThat(house.refusals().get("every step is written"))
        .contains("is still to be written: import io.cucumber.java.PendingException;");
  }

  @Test
  void should_be_let_through_once_all_is_real() {
    house
        .texts()
        .forEach(
            (file, text) -> {
              String real = text.replace("TODO", "Real:").replace("PendingException", "Real");
              house.write(file, file.matches("katas/shadow.*") ? text : real);
            });
    for (String fault : List.of("1", "2", "3")) {
      String diff = "features/impostors/" + ID + "/fault-" + fault + ".diff";
      house.write(diff, house.read(diff).replaceFirst("\\+ .* given", "$0 + " + fault));
    }
    house.deriveStub(ID);

    assertThat(house.refusals()).isEmpty();
  }

  private String compiled(String... files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
    StringWriter said = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            root.resolve("classes").toString(),
            "-proc:none",
            "-cp",
            System.getProperty("java.class.path"));
    Path[] paths = java.util.Arrays.stream(files).map(house::path).toArray(Path[]::new);
    boolean good =
        compiler
            .getTask(said, manager, null, options, null, manager.getJavaFileObjects(paths))
            .call();
    return good ? said.toString() : "failed: " + said;
  }
}
