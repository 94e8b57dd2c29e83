package streamdojo.kit.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import streamdojo.kit.Trouble;

class DirectElsewhereTest {
  private static final String URL = "jdbc:mysql://127.0.0.1:1/{namespace}?password=s3cret";

  @Test
  void putsTheNamespaceIntoTheUrl() {
    DirectElsewhere engine = of(Map.of(DirectKind.CHOICE, URL));
    assertThat(engine.url("s1.")).isEqualTo("jdbc:mysql://127.0.0.1:1/s1?password=s3cret");
    assertThat(DirectKind.of(URL)).isEqualTo(DirectKind.JDBC);
  }

  @Test
  void refusesAUrlWithoutAPlaceForIt() {
    DirectElsewhere engine = of(Map.of(DirectKind.CHOICE, "jdbc:mysql://127.0.0.1:1/x"));
    assertThatThrownBy(() -> engine.url("s1."))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("no {namespace}");
  }

  @Test
  void takesTheEnginesNamesOfTables() {
    Map<String, String> said =
        Map.of(
            DirectKind.CHOICE, "jdbc:mysql://127.0.0.1:1/x",
            DirectElsewhere.TABLE, "{namespace}.{topic}");
    DirectElsewhere engine = of(said);
    assertThat(engine.url("s1.")).isEqualTo("jdbc:mysql://127.0.0.1:1/x");
    assertThat(engine.tables("s1.")).isEqualTo(new ElsewhereTables("s1.{topic}"));
    assertThat(engine.tables("").same()).isTrue();
    Map<String, String> wrong = Map.of(DirectKind.CHOICE, URL, DirectElsewhere.TABLE, "{topic}");
    assertThatThrownBy(() -> of(wrong)).hasMessageContaining("doesn't tell topics apart");
  }

  @Test
  void readsALoginWithAColonInItsPassword() {
    Map<String, String> said = Map.of(DirectKind.CHOICE, URL, DirectElsewhere.LOGIN, "anna:a:b");
    assertThat(of(said).login()).containsEntry("user", "anna").containsEntry("password", "a:b");
  }

  @Test
  void saysNoSecretOfAnEngineThatIsNotThere() {
    DirectElsewhere engine =
        of(Map.of(DirectKind.CHOICE, URL, DirectElsewhere.LOGIN, "anna:s3cret"));
    assertThatThrownBy(() -> new ElsewhereView(engine, "s1.").ask("SELECT 1"))
        .isInstanceOf(Trouble.class)
        .hasMessageStartingWith("The engine of DOJO_DIRECT can't be reached")
        .hasMessageNotContaining("s3cret");
    assertThat(engine.toString()).doesNotContain("s3cret");
  }

  @Test
  void isWhatItsUrlCallsItWhereNobodyAnswers() {
    DirectElsewhere.Product nobody = of(Map.of(DirectKind.CHOICE, URL)).product();
    assertThat(nobody).isEqualTo(new DirectElsewhere.Product("mysql", ""));
  }

  @Test
  void refusesWhatIsNoLoginAndNoJarAndNoDriver() {
    assertThatThrownBy(() -> of(Map.of(DirectKind.CHOICE, URL, DirectElsewhere.LOGIN, "anna")))
        .hasMessage("DOJO_DIRECT_LOGIN is no login.");
    assertThatThrownBy(() -> of(Map.of(DirectKind.CHOICE, URL, DirectElsewhere.DRIVER, "no.jar")))
        .hasMessageContaining("no.jar");
    assertThatThrownBy(() -> of(Map.of(DirectKind.CHOICE, "jdbc:nobody://x/{namespace}")).find())
        .hasMessageContaining("No JDBC driver");
  }

  private static DirectElsewhere of(Map<String, String> environment) {
    return DirectElsewhere.of(environment);
  }
}
