package streamdojo.kit.view;

import java.util.ServiceLoader;
import streamdojo.kit.Trouble;
import streamdojo.kit.lab.Server;
import streamdojo.kit.schema.Schemas;

/** The direct query: SQL that reads the topics as they are now. */
public interface DirectView extends View {
  /** Forgets what was kept: the next question reads its topics from the begin. */
  void forget();

  /**
   * Makes direct queries. Their engine is large, so that it is on the class path only where it is
   * needed: whoever wants one asks {@link #on}.
   */
  interface Maker {
    /**
     * Makes one. It reaches nobody yet: the first question does.
     *
     * @param prefix of the namespace, which tables' names are without: {@code ns.}; empty for all
     *     topics
     * @param schemas what the registry knows; {@link Schemas#NONE} where there is none
     */
    DirectView make(Server kafka, String prefix, Schemas schemas, DirectSettings settings);

    /**
     * Finds who makes them.
     *
     * @throws Trouble if the engine isn't on the class path
     */
    static Maker on(ClassLoader classes) {
      return ServiceLoader.load(Maker.class, classes)
          .findFirst()
          .orElseThrow(
              () ->
                  new Trouble(
                      "The direct query's engine is not on the class path.",
                      "Start it by ./dojo, which fetches it."));
    }
  }
}
