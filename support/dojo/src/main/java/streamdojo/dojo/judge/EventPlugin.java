package streamdojo.dojo.judge;

import io.cucumber.plugin.EventListener;
import io.cucumber.plugin.event.EmbedEvent;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.HookTestStep;
import io.cucumber.plugin.event.PickleStepTestStep;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import io.cucumber.plugin.event.TestCaseStarted;
import io.cucumber.plugin.event.TestRunFinished;
import io.cucumber.plugin.event.TestStep;
import io.cucumber.plugin.event.TestStepFinished;
import io.cucumber.plugin.event.TestStepStarted;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import streamdojo.dojo.catalogue.Round;
import streamdojo.kit.House;
import streamdojo.kit.Limits;
import streamdojo.kit.judge.Curve;
import streamdojo.kit.judge.Fault;
import streamdojo.kit.judge.Figure;
import streamdojo.kit.lab.Server;
import streamdojo.kit.lab.Watch;

/** Hears what Cucumber does and tells it as {@link Event}s; keeps the watchdog. */
public final class EventPlugin implements EventListener {
  // Cucumber makes the plugin from its name, so that it can't be handed anything.
  private static volatile Teller teller;

  private final Path root = House.here().root();
  private final Watchdog watchdog = new Watchdog();

  static void tellTo(Teller listener) {
    teller = listener;
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseStarted.class, this::began);
    publisher.registerHandlerFor(TestStepStarted.class, this::stepBegan);
    publisher.registerHandlerFor(TestStepFinished.class, this::stepEnded);
    publisher.registerHandlerFor(EmbedEvent.class, this::embedded);
    publisher.registerHandlerFor(TestCaseFinished.class, this::ended);
    publisher.registerHandlerFor(TestRunFinished.class, event -> watchdog.close());
  }

  private void began(TestCaseStarted event) {
    teller.tell(new Event.ScenarioBegan(id(event.getTestCase())));
  }

  private void stepBegan(TestStepStarted event) {
    TestCase scenario = event.getTestCase();
    String step = text(event.getTestStep());
    Duration limit = limit(scenario);
    teller.tell(new Event.StepBegan(id(scenario), step, line(event.getTestStep())));
    watchdog.watch(limit, () -> teller.stuck(id(scenario), step, limit.toSeconds()));
  }

  private void stepEnded(TestStepFinished event) {
    watchdog.calm();
    Result result = event.getResult();
    TestStep step = event.getTestStep();
    // Cucumber takes a skip for fine; the gate does not, and says why it came to it.
    Throwable thrown = Watch.cause(result.getError());
    teller.tell(
        new Event.StepEnded(
            id(event.getTestCase()),
            text(step),
            step instanceof PickleStepTestStep pickle && pickle.getPattern() != null
                ? pickle.getPattern()
                : "",
            line(step),
            result.getStatus().name(),
            result.getDuration().toMillis(),
            thrown == null ? null : teller.failure(thrown)));
  }

  private void embedded(EmbedEvent event) {
    if (event.getMediaType().equals(Figure.MEDIA_TYPE)) {
      String text = new String(event.getData(), StandardCharsets.UTF_8);
      teller.tell(new Event.Measured(id(event.getTestCase()), text));
    } else if (event.getMediaType().equals(Curve.MEDIA_TYPE)) {
      String json = new String(event.getData(), StandardCharsets.UTF_8);
      teller.tell(new Event.Drawn(id(event.getTestCase()), Wire.read(json, Curve.class)));
    } else if (event.getMediaType().equals(Fault.MEDIA_TYPE)) {
      String json = new String(event.getData(), StandardCharsets.UTF_8);
      teller.tell(new Event.Withstood(id(event.getTestCase()), Wire.read(json, Fault.class)));
    }
  }

  private void ended(TestCaseFinished event) {
    Result result = event.getResult();
    teller.tell(
        new Event.ScenarioEnded(
            id(event.getTestCase()), result.getStatus().name(), result.getDuration().toMillis()));
  }

  private String id(TestCase scenario) {
    return root.relativize(Path.of(scenario.getUri())) + ":" + scenario.getLocation().getLine();
  }

  private static String text(TestStep step) {
    if (step instanceof PickleStepTestStep pickle) {
      return pickle.getStep().getKeyword() + pickle.getStep().getText();
    }
    return "("
        + ((HookTestStep) step).getHookType().name().toLowerCase(java.util.Locale.ROOT)
        + ")";
  }

  private static int line(TestStep step) {
    return step instanceof PickleStepTestStep pickle ? pickle.getStep().getLine() : 0;
  }

  private static Duration limit(TestCase scenario) {
    Set<String> tags =
        scenario.getTags().stream().map(tag -> tag.substring(1)).collect(Collectors.toSet());
    if (Round.of(tags) != Round.PLAIN) {
      return Limits.STOPS_STEP.duration();
    }
    boolean servers = tags.stream().anyMatch(Server.NAMES::contains);
    return (servers ? Limits.SERVER_STEP : Limits.PURE_STEP).duration();
  }
}
