package streamdojo.lab.clickhouse;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * What runs in the container of ClickHouse's stand-in image: the embedded engine, told by the same
 * files as the official image's server.
 */
public final class StandIn {
  private static final Duration QUERIES_END = Duration.ofSeconds(3);

  private StandIn() {}

  /**
   * Serves until it is terminated.
   *
   * @param arguments path of {@code libchdb.so}, folder of the data
   */
  public static void main(String[] arguments) throws Exception {
    HttpFacade facade =
        new HttpFacade(new InetSocketAddress("0.0.0.0", ClickHouseInContainer.HTTP_PORT));
    LibC.load().setenv("TZ", "UTC", 1);
    ChdbEngine engine =
        ChdbEngine.start(
            ChDb.load(Path.of(arguments[0])),
            Path.of(arguments[1]),
            kafka(new File(ClickHouseInContainer.SERVER_CONFIG)));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(facade, engine), "end"));
    facade.start(engine, login(new File(ClickHouseInContainer.USERS_CONFIG)));
    Thread.currentThread().join();
  }

  private static void end(HttpFacade facade, ChdbEngine engine) {
    try {
      facade.stop();
      if (engine.close(QUERIES_END)) {
        return;
      }
    } catch (InterruptedException | RuntimeException inVain) {
      inVain.printStackTrace();
    }
    LibC.load()._exit(1);
  }

  private static Map<String, String> kafka(File config) throws Exception {
    Map<String, String> settings = new LinkedHashMap<>();
    each(child(root(config), "kafka"))
        .forEach((name, value) -> settings.put("kafka." + name, value.getTextContent()));
    return settings;
  }

  private static Login login(File config) throws Exception {
    for (Map.Entry<String, Element> user : each(child(root(config), "users")).entrySet()) {
      if (!user.getValue().hasAttribute("remove")) {
        return new Login(user.getKey(), child(user.getValue(), "password").getTextContent());
      }
    }
    throw new IllegalStateException("No user in " + config);
  }

  private static Element root(File file)
      throws ParserConfigurationException, IOException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file)
        .getDocumentElement();
  }

  private static Element child(Element parent, String name) {
    return each(parent).get(name);
  }

  private static Map<String, Element> each(Element parent) {
    Map<String, Element> elements = new LinkedHashMap<>();
    NodeList nodes = parent.getChildNodes();
    for (int i = 0; i < nodes.getLength(); i++) {
      Node node = nodes.item(i);
      if (node instanceof Element element) {
        elements.put(element.getTagName(), element);
      }
    }
    return elements;
  }
}
