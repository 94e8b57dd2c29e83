package streamdojo.dojo.workshop;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import streamdojo.dojo.workshop.Results.KataResult;
import streamdojo.dojo.workshop.Results.ScenarioResult;

/**
 * Results as JUnit XML, which build servers and course platforms read: a suite a learner, a case a
 * kata and one a scenario that judged it. What wasn't begun is skipped.
 */
final class JUnitXml {
  private final OutputStream out;

  JUnitXml(OutputStream out) {
    this.out = out;
  }

  void write(List<Results> suites) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("testsuites");
      for (Results results : suites) {
        suite(xml, results);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed.getMessage(), failed);
    }
  }

  private static void suite(XMLStreamWriter xml, Results results) throws XMLStreamException {
    long scenarios = results.katas().stream().mapToLong(kata -> kata.scenarios().size()).sum();
    long failed =
        results.katas().stream()
            .flatMap(kata -> kata.scenarios().stream())
            .filter(scenario -> !passed(scenario))
            .count();
    xml.writeStartElement("testsuite");
    attribute(xml, "name", results.learner());
    attribute(xml, "timestamp", results.when());
    attribute(xml, "tests", String.valueOf(results.katas().size() + scenarios));
    attribute(xml, "failures", String.valueOf(results.tried() + failed));
    attribute(xml, "skipped", String.valueOf(results.open()));
    for (KataResult kata : results.katas()) {
      kata(xml, results.learner(), kata);
    }
    xml.writeEndElement();
  }

  private static void kata(XMLStreamWriter xml, String learner, KataResult kata)
      throws XMLStreamException {
    begin(xml, learner + "." + kata.kata(), "solved");
    if ("open".equals(kata.standing())) {
      xml.writeEmptyElement("skipped");
    } else if (!"solved".equals(kata.standing())) {
      failure(xml, "Judged %d times, not solved yet.".formatted(kata.tries()));
    }
    xml.writeEndElement();
    for (ScenarioResult scenario : kata.scenarios()) {
      begin(xml, learner + "." + kata.kata(), scenario.claim() + ": " + scenario.scenario());
      if (!passed(scenario)) {
        failure(xml, "It came out " + scenario.verdict() + " when it was last judged.");
      }
      if (!scenario.figures().isEmpty()) {
        xml.writeStartElement("system-out");
        xml.writeCharacters(clean(String.join("\n", scenario.figures())));
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
  }

  private static boolean passed(ScenarioResult scenario) {
    return "passed".equals(scenario.verdict());
  }

  private static void begin(XMLStreamWriter xml, String type, String name)
      throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute(xml, "classname", type);
    attribute(xml, "name", name);
  }

  private static void failure(XMLStreamWriter xml, String message) throws XMLStreamException {
    xml.writeEmptyElement("failure");
    attribute(xml, "message", message);
  }

  private static void attribute(XMLStreamWriter xml, String name, String value)
      throws XMLStreamException {
    xml.writeAttribute(name, clean(String.valueOf(value)));
  }

  /** Without what no XML can hold. */
  private static String clean(String text) {
    return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "?");
  }
}
