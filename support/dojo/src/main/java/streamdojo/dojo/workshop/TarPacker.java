package streamdojo.dojo.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes a {@code .tar.gz}. */
final class TarPacker implements Packer {
  private static final int BUFFER = 1 << 17;
  private static final int PLAIN = 0100644;
  private static final int PROGRAM = 0100755;

  private final TarArchiveOutputStream tar;
  private final Date when;

  TarPacker(OutputStream out, Date when) throws IOException {
    String names = StandardCharsets.UTF_8.name();
    this.tar = new TarArchiveOutputStream(new GZIPOutputStream(out, BUFFER), names);
    this.when = when;
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
  }

  @Override
  public void add(String name, boolean program, long bytes, InputStream content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(bytes);
    entry.setMode(program ? PROGRAM : PLAIN);
    entry.setModTime(when);
    tar.putArchiveEntry(entry);
    content.transferTo(tar);
    tar.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
