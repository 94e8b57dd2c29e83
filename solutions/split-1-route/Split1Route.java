import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.ProducerRecord;
import streamdojo.kit.kata.SplitRoute;
import streamdojo.kit.kata.TillDesk;
import streamdojo.kit.split.Basket;
import streamdojo.kit.split.Document;
import streamdojo.kit.split.Payment;
import streamdojo.kit.split.Sale;
import streamdojo.kit.split.TillSettings;

/** Sends baskets to Kafka and payments to wherever the till's configuration file says. */
public class Split1Route implements SplitRoute {
  private static final String INSERT =
      "INSERT INTO salespayments"
          + " (invoiceNumber, payDateTime_Ltz, payTimestamp_Epoc, paid, finTransactionId)"
          + " VALUES (?, ?, ?, ?, ?)";

  @Override
  public void route(TillDesk desk) throws Exception {
    // gap: bring the basket and the payment of each sale to every target that is enabled.
    TillSettings settings = desk.settings();
    List<Payment> batch = new ArrayList<>();
    for (Sale sale : desk.sales()) {
      BigDecimal vat = vat(sale.total(), settings.vatRate());
      Basket basket = sale.basket(sale.total().subtract(vat), vat);
      if (settings.kafkaEnabled()) {
        send(basket, desk.baskets(), desk);
      }
      if (settings.mysqlEnabled()) {
        batch.add(sale.payment());
        if (batch.size() == settings.batchSize()) {
          insert(batch, desk.database());
        }
      } else if (settings.kafkaEnabled()) {
        send(sale.payment(), desk.payments(), desk);
      }
      if (settings.jsonToFile()) {
        desk.files().accept(basket);
        desk.files().accept(sale.payment());
      }
    }
    if (!batch.isEmpty()) {
      insert(batch, desk.database());
    }
  }

  /** The prices hold the VAT: 114.00 at 0.14 is 100.00 and 14.00. */
  private static BigDecimal vat(BigDecimal total, BigDecimal rate) {
    return total.multiply(rate).divide(rate.add(BigDecimal.ONE), 2, RoundingMode.HALF_UP);
  }

  private static void send(Document document, String topic, TillDesk desk) {
    desk.producer().send(new ProducerRecord<>(topic, document.invoiceNumber(), document));
  }

  /** Tries again what failed: nobody else has these payments. */
  private static void insert(List<Payment> batch, DataSource database) throws SQLException {
    int tries = 5;
    while (!batch.isEmpty()) {
      try (Connection connection = database.getConnection()) {
        tryToInsert(batch, connection);
        batch.clear();
      } catch (SQLException failed) {
        tries--;
        if (tries == 0) {
          throw failed;
        }
      }
    }
  }

  /** A try whose answer was lost may have come through: then this writes the same once more. */
  private static void tryToInsert(List<Payment> batch, Connection connection) throws SQLException {
    String insert = INSERT + " ON DUPLICATE KEY UPDATE paid = VALUES(paid)";
    try (PreparedStatement statement = connection.prepareStatement(insert)) {
      for (Payment payment : batch) {
        statement.setString(1, payment.invoiceNumber());
        statement.setString(2, payment.payDateTime());
        statement.setString(3, payment.payTimestamp());
        statement.setBigDecimal(4, payment.paid());
        statement.setString(5, payment.finTransactionId());
        statement.addBatch();
      }
      statement.executeBatch();
    }
    // end of gap
  }
}
