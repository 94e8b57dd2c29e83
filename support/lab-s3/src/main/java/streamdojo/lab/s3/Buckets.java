package streamdojo.lab.s3;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobApiMetadata;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;
import streamdojo.kit.Trouble;

/** Buckets as folders: an object is a file, and what S3 knows of it is in the file's attributes. */
final class Buckets {
  /** The one bucket, there from the beginning. */
  private static final String BUCKET = "lake";

  /** Of every object that is whole; S3Proxy's own. */
  private static final String CHECKSUM = "user.content-md5";

  private Buckets() {}

  /**
   * Buckets below a folder; what is there already is known.
   *
   * @throws Trouble if its file system keeps no attributes
   */
  static BlobStore in(Path folder) throws IOException {
    Path bucket = Files.createDirectories(folder.resolve(BUCKET));
    if (!Files.getFileStore(bucket).supportsFileAttributeView("user")) {
      throw new Trouble(
          "S3 can't keep objects in %s: its file system has no extended attributes."
              .formatted(folder),
          "Put the clone on one that has them, as ext4 and xfs do.");
    }
    tidy(bucket);
    Properties p = new Properties();
    p.setProperty("jclouds.filesystem.basedir", folder.toString());
    return ContextBuilder.newBuilder(new FilesystemNio2BlobApiMetadata())
        // Files ask nobody.
        .credentials("none", "none")
        .overrides(p)
        .build(BlobStoreContext.class)
        .getBlobStore();
  }

  /** S3Proxy says its version nowhere. */
  static String version() throws IOException {
    Properties p = new Properties();
    try (InputStream in = Buckets.class.getResourceAsStream("/streamdojo/lab/s3.properties")) {
      p.load(in);
    }
    return p.getProperty("version");
  }

  /** Deletes what was being written when the server was killed: no list gets past it. */
  private static void tidy(Path bucket) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(bucket)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      if (!attributes(file).list().contains(CHECKSUM)) {
        Files.delete(file);
      }
    }
  }

  private static UserDefinedFileAttributeView attributes(Path file) {
    return Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
  }
}
