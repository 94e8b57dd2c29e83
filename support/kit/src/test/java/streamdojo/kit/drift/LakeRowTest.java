package streamdojo.kit.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class LakeRowTest {
  @Test
  void anAmountHasThreeDecimalsWhereverItComesFrom() {
    assertThat(landed(54.6254231187419)).isEqualTo("54.625");
    assertThat(landed(10.0)).isEqualTo("10.000");
    assertThat(landed(-0.0014)).isEqualTo("-0.001");
    assertThat(landed(9999999.999)).isEqualTo("9999999.999");
    assertThat(new LakeRow("CU-1000", new BigDecimal("16383"), "1"))
        .isEqualTo(new LakeRow("CU-1000", new BigDecimal("16383.000"), "1"));
  }

  @Test
  void aHalfGoesToTheEvenNeighbourAsInTheLakesColumn() {
    assertThat(landed(0.0625)).isEqualTo("0.062");
    assertThat(landed(0.1875)).isEqualTo("0.188");
    assertThat(landed(10.0625)).isEqualTo("10.062");
  }

  @Test
  void whatTheColumnRefusesIsStillAValue() {
    assertThat(landed(1e7)).isEqualTo("10000000.000");
    assertThat(landed(1e300)).startsWith("1000000");
  }

  @Test
  void aTextIsReadBackWhateverIsInIt() {
    for (LakeRow row :
        new LakeRow[] {
          LakeRow.landed("CU-1000", 12.5, "96385074"),
          LakeRow.landed("O'Neill \"\\ ü漢😀\n", 0.001, ""),
          LakeRow.landed(null, null, null)
        }) {
      assertThat(LakeRow.parse(row.text())).isEqualTo(row);
    }
    assertThat(LakeRow.landed("CU-1000", 12.5, "96385074").text())
        .isEqualTo("[\"CU-1000\",12.500,\"96385074\"]");
  }

  private static String landed(double amount) {
    return LakeRow.landed("CU-1000", amount, "1").amount().toPlainString();
  }
}
