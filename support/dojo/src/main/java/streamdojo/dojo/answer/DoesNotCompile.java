package streamdojo.dojo.answer;

import streamdojo.kit.Trouble;

/** An answer that the Java compiler refuses. */
public final class DoesNotCompile extends Trouble {
  private static final long serialVersionUID = 1L;

  /**
   * @param source the answer
   * @param messages the compiler's, each with its line
   */
  public DoesNotCompile(Source source, String messages) {
    super(
        source.file().getFileName() + " does not compile:\n" + messages,
        "Mend " + source.file() + " and check again.");
  }
}
