package streamdojo.dojo.direct;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import streamdojo.kit.view.Aside;
import streamdojo.kit.view.Rows;

/** What the prompt reads, and what it shows. */
class TextTest {
  @Test
  void putsLinesTogetherToStatements() {
    assertThat(Statements.of("SELECT 1;\nSELECT ';'\n FROM a; \n\nSHOW TABLES"))
        .containsExactly("SELECT 1;", "SELECT ';'\n FROM a;", "SHOW TABLES");
    assertThat(Statements.of(" \n")).isEmpty();
  }

  @Test
  void showsNumbersInPlainToTheRight() {
    Rows rows =
        new Rows(
            List.of("storeid", "sum(amount)"),
            List.of(Arrays.asList("ST-1100", 12_233_070.25), Arrays.asList(null, 1)),
            List.of(new Aside(Aside.Kind.TOMBSTONES, "transactions", 2, "partition 0, offset 17")));
    assertThat(TextTable.of(rows))
        .isEqualTo(
            """
            storeid  sum(amount)
            -------  -----------
            ST-1100  12233070.25
            null               1
            """);
    assertThat(TextTable.below(rows, 0.0214))
        .isEqualTo(
            """
            2 rows, 0.021 s
            transactions: 2 records without a value (tombstones), which are no rows; the first at \
            partition 0, offset 17.
            """);
  }
}
