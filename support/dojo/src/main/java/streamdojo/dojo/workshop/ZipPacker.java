package streamdojo.dojo.workshop;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Makes a {@code .zip} that keeps which files are programs. */
final class ZipPacker implements Packer {
  private static final int PLAIN = 0100644;
  private static final int PROGRAM = 0100755;

  private final ZipArchiveOutputStream zip;
  private final Date when;

  ZipPacker(OutputStream out, Date when) {
    this.zip = new ZipArchiveOutputStream(out);
    this.when = when;
    zip.setUseZip64(Zip64Mode.AsNeeded);
  }

  @Override
  public void add(String name, boolean program, long bytes, InputStream content)
      throws IOException {
    ZipArchiveEntry entry = new ZipArchiveEntry(name);
    entry.setSize(bytes);
    entry.setUnixMode(program ? PROGRAM : PLAIN);
    entry.setTime(when.getTime());
    zip.putArchiveEntry(entry);
    content.transferTo(zip);
    zip.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
