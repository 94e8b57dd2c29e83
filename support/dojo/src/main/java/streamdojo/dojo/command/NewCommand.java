package streamdojo.dojo.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import streamdojo.dojo.author.NewKata;
import streamdojo.kit.House;

/** {@code ./dojo new DOCUMENT-N-NAME}: for authors, the files of a new kata. */
@Command(
    name = "new",
    description = "For authors: makes the files of a new kata; the gate refuses it until written.",
    mixinStandardHelpOptions = true)
public final class NewCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DOCUMENT-N-NAME", description = "Its id: slow-1-direct-totals, say.")
  private String id;

  @Option(
      names = "--claim",
      paramLabel = "CLAIM",
      description = "What its first scenario proves; if not given, DOCUMENT-N in capitals.")
  private String claim;

  @Option(names = "--sql", description = "Its answers are scripts in SQL instead of Java.")
  private boolean sql;

  @Override
  public Integer call() {
    NewKata kata = new NewKata(House.here(), id, claim, sql);
    kata.write().forEach(System.out::println);
    System.out.println("\n" + kata.next());
    return 0;
  }
}
