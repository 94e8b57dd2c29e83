package streamdojo.kit.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class AvroTreeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TillSettings SETTINGS = TillSettings.parse("{\"testsize\": 500}");
  private static final List<Sale> SOLD =
      new Till(SETTINGS, Chain.of(SETTINGS), 1, Instant.EPOCH).sales().toList();

  @Test
  void aBasketComesBackToTheCent() throws IOException {
    Schema schema = schema("SalesBasket.avsc");
    for (Sale sale : SOLD) {
      Basket basket = sale.basket(sale.total().subtract(cents(37)), cents(37));
      assertThat(JSON.treeToValue(thereAndBack(basket, schema), Basket.class)).isEqualTo(basket);
    }
  }

  @Test
  void aPaymentComesBackToTheCent() throws IOException {
    Schema schema = schema("SalesPayment.avsc");
    for (Sale sale : SOLD) {
      assertThat(JSON.treeToValue(thereAndBack(sale.payment(), schema), Payment.class))
          .isEqualTo(sale.payment());
    }
  }

  @Test
  void fieldsStandInTheOriginalsOrder() throws IOException {
    assertThat(names(schema("SalesBasket.avsc")))
        .containsExactly(
            "invoiceNumber",
            "saleDateTime_Ltz",
            "saleTimestamp_Epoc",
            "terminalPoint",
            "total",
            "vat",
            "nett",
            "clerk",
            "store",
            "basketItems");
    assertThat(names(schema("SalesPayment.avsc")))
        .containsExactly(
            "invoiceNumber", "payDateTime_Ltz", "payTimestamp_Epoc", "paid", "finTransactionId");
  }

  private static JsonNode thereAndBack(Document document, Schema schema) {
    return AvroTree.toTree(AvroTree.toAvro(JSON.valueToTree(document), schema));
  }

  private static List<String> names(Schema schema) {
    return schema.getFields().stream().map(Schema.Field::name).toList();
  }

  private static BigDecimal cents(long count) {
    return BigDecimal.valueOf(count, 2);
  }

  private static Schema schema(String name) throws IOException {
    try (InputStream in = AvroTreeTest.class.getResourceAsStream(name)) {
      return new Schema.Parser().parse(in);
    }
  }
}
