package streamdojo.dojo.answer;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import streamdojo.kit.Folders;
import streamdojo.kit.Trouble;
import streamdojo.kit.judge.Sitting;

/**
 * Compiles answers with the JDK's own compiler, and keeps the classes for the same text. A script
 * is kept as it is.
 */
public final class Compiler {
  /**
   * What an answer may use: the kit and its libraries, see {@link streamdojo.kit.judge.Answers}.
   */
  private static final List<String> VISIBLE =
      List.of("streamdojo-kit", "kit/target", "kafka-clients", "jackson-", "slf4j-api");

  private final Path folder;
  private final String classPath;

  /**
   * @param folder where the classes are kept
   * @param classPath the judge's, of which an answer sees a part
   */
  public Compiler(Path folder, String classPath) {
    this.folder = folder;
    this.classPath =
        Arrays.stream(classPath.split(File.pathSeparator))
            .filter(entry -> VISIBLE.stream().anyMatch(entry::contains))
            .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * Compiles an answer, or finds the classes of an earlier time.
   *
   * @throws DoesNotCompile with the compiler's messages
   */
  public Sitting.Answer compile(Source source) {
    Path classes = folder.resolve(source.type() + "-" + fingerprint(source));
    if (!Files.isDirectory(classes)) {
      compileInto(classes, source);
    }
    return new Sitting.Answer(source.name(), classes, source.type());
  }

  private void compileInto(Path classes, Source source) {
    try {
      Files.createDirectories(folder);
      Path fresh = Files.createTempDirectory(folder, "compiling");
      try {
        compile(source, fresh);
        Files.move(fresh, classes, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException | Trouble failed) {
        Folders.delete(fresh);
        // Somebody else may have compiled the same text meanwhile: then theirs will do.
        if (!Files.isDirectory(classes)) {
          throw failed;
        }
      }
    } catch (IOException failed) {
      throw new Trouble(
          "Can't keep compiled classes in " + folder + ": " + failed.getMessage() + ".",
          "Is the disk full, or the clone read-only?",
          failed);
    }
  }

  private void compile(Source source, Path classes) throws IOException {
    if (source.sql()) {
      Files.writeString(classes.resolve(source.type()), source.text());
      return;
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Trouble(
          "This Java has no compiler: it is a runtime only.",
          "Install a JDK 17 or newer; on Debian: apt-get install openjdk-17-jdk-headless.");
    }
    DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
    List<String> options =
        List.of("-d", classes.toString(), "-cp", classPath, "-g", "-proc:none", "-Xlint:none");
    boolean compiled =
        compiler.getTask(null, null, messages, options, null, List.of(file(source))).call();
    if (!compiled) {
      throw new DoesNotCompile(source, text(source, messages.getDiagnostics()));
    }
  }

  private static String text(Source source, List<Diagnostic<? extends JavaFileObject>> messages) {
    return messages.stream()
        .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
        .limit(5)
        .map(
            message ->
                source.file().getFileName()
                    + ":"
                    + message.getLineNumber()
                    + ": "
                    + message.getMessage(Locale.ENGLISH))
        .collect(Collectors.joining("\n"));
  }

  private static JavaFileObject file(Source source) {
    URI uri = URI.create("string:///" + source.type() + ".java");
    return new SimpleJavaFileObject(uri, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.text();
      }
    };
  }

  private String fingerprint(Source source) {
    CRC32 crc = new CRC32();
    crc.update(source.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    crc.update(System.getProperty("java.vm.version").getBytes());
    for (String entry : classPath.split(File.pathSeparator)) {
      crc.update((entry + new File(entry).lastModified()).getBytes());
    }
    return Long.toHexString(crc.getValue());
  }
}
