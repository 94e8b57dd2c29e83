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
    // TODO bring the basket and the payment of each sale to every target that is enabled.
    throw notSolvedYet();
  }
}
