package streamdojo.kit.judge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.List;
import streamdojo.kit.Trouble;
import streamdojo.kit.kata.Kata;
import streamdojo.kit.kata.NotSolvedYet;

/** Loads the answers of a sitting. An answer sees the kit and its libraries, not the scenarios. */
public final class Answers {
  private static final List<String> VISIBLE =
      List.of("streamdojo.kit.", "org.apache.kafka.", "com.fasterxml.jackson.", "org.slf4j.");

  private final Sitting sitting;

  /**
   * @param sitting names the answers
   */
  public Answers(Sitting sitting) {
    this.sitting = sitting;
  }

  /**
   * Makes the answer to the kata that {@code asked} is the interface of.
   *
   * @throws Trouble if there is none, or if it does not implement the interface
   */
  public <T> T to(Class<T> asked) {
    String kata = asked.getAnnotation(Kata.class).value();
    Sitting.Answer answer = answer(kata);
    try {
      Class<?> type = Class.forName(answer.type(), true, loader(answer));
      return asked.cast(type.getConstructor().newInstance());
    } catch (ClassCastException | ReflectiveOperationException unfit) {
      throw new Trouble(
          answer.type() + " is no answer to " + kata + ": " + unfit + ".",
          "It has to be a public class with a public constructor without parameters that"
              + (" implements " + asked.getSimpleName() + "."),
          unfit);
    }
  }

  /**
   * Returns the answer to a kata in SQL, as it was written: with its {@code ${…}}.
   *
   * @throws NotSolvedYet if it is an untouched stub
   * @throws Trouble if there is none
   */
  public String script(String kata) {
    Sitting.Answer answer = answer(kata);
    try {
      String script = Files.readString(answer.classes().resolve(answer.type()));
      if (script.contains(NotSolvedYet.SQL)) {
        throw new NotSolvedYet(kata);
      }
      return script;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Sitting.Answer answer(String kata) {
    Sitting.Answer answer = sitting.answers().get(kata);
    if (answer == null) {
      throw new Trouble(
          "This sitting has no answer to " + kata + ".",
          "Tag the scenario @" + kata + ", or give the kata a reference in solutions/.");
    }
    return answer;
  }

  private static ClassLoader loader(Sitting.Answer answer) {
    try {
      URL classes = answer.classes().toUri().toURL();
      return new URLClassLoader(new URL[] {classes}, new Visible(Answers.class.getClassLoader()));
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Hides everything but the JDK, the kit and its libraries. */
  private static final class Visible extends ClassLoader {
    private final ClassLoader all;

    Visible(ClassLoader all) {
      super(getPlatformClassLoader());
      this.all = all;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (VISIBLE.stream().anyMatch(name::startsWith)) {
        return all.loadClass(name);
      }
      throw new ClassNotFoundException(name + " is not visible to an answer");
    }

    @Override
    public java.util.Enumeration<URL> getResources(String name) throws IOException {
      return all.getResources(name);
    }

    @Override
    public URL getResource(String name) {
      return all.getResource(name);
    }
  }
}
