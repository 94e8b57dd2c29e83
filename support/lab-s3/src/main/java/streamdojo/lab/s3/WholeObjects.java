package streamdojo.lab.s3;

import com.google.common.io.FileBackedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.domain.BlobMetadata;
import org.jclouds.blobstore.domain.MultipartPart;
import org.jclouds.blobstore.domain.MultipartUpload;
import org.jclouds.blobstore.domain.PageSet;
import org.jclouds.blobstore.domain.StorageMetadata;
import org.jclouds.blobstore.domain.StorageType;
import org.jclouds.blobstore.options.CopyOptions;
import org.jclouds.blobstore.options.GetOptions;
import org.jclouds.blobstore.options.ListContainerOptions;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;
import org.jclouds.io.Payload;
import org.jclouds.io.payloads.ByteSourcePayload;

/**
 * Has nobody see an object by half. S3Proxy 3.0.0 writes what comes beside the object, in a file
 * that its lists fail at while it is there, and that stays if the client goes away. Here an object
 * comes in whole before it is written, and while one is written nobody reads.
 */
final class WholeObjects extends ForwardingBlobStore {
  /** What is larger waits in a file, not in the heap. */
  private static final int IN_HEAP = 1 << 20;

  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  WholeObjects(BlobStore files) {
    super(files);
  }

  @Override
  public String putBlob(String bucket, Blob blob) {
    return putBlob(bucket, blob, new PutOptions());
  }

  @Override
  public String putBlob(String bucket, Blob blob, PutOptions options) {
    return whole(
        blob.getPayload(),
        payload -> {
          blob.setPayload(payload);
          return delegate().putBlob(bucket, blob, options);
        });
  }

  @Override
  public MultipartPart uploadMultipartPart(MultipartUpload upload, int part, Payload payload) {
    return whole(payload, all -> delegate().uploadMultipartPart(upload, part, all));
  }

  @Override
  public String completeMultipartUpload(MultipartUpload upload, List<MultipartPart> parts) {
    return locked(lock.writeLock(), () -> delegate().completeMultipartUpload(upload, parts));
  }

  @Override
  public String copyBlob(String from, String name, String to, String copy, CopyOptions options) {
    return locked(lock.writeLock(), () -> delegate().copyBlob(from, name, to, copy, options));
  }

  @Override
  public void removeBlob(String bucket, String name) {
    locked(
        lock.writeLock(),
        () -> {
          remove(bucket, name);
          return null;
        });
  }

  @Override
  public void removeBlobs(String bucket, Iterable<String> names) {
    names.forEach(name -> removeBlob(bucket, name));
  }

  @Override
  public Blob getBlob(String bucket, String name) {
    return getBlob(bucket, name, GetOptions.NONE);
  }

  @Override
  public Blob getBlob(String bucket, String name, GetOptions options) {
    Blob blob = locked(lock.readLock(), () -> delegate().getBlob(bucket, name, options));
    return blob == null || folder(blob.getMetadata()) ? null : blob;
  }

  @Override
  public BlobMetadata blobMetadata(String bucket, String name) {
    BlobMetadata blob = locked(lock.readLock(), () -> delegate().blobMetadata(bucket, name));
    return blob == null || folder(blob) ? null : blob;
  }

  @Override
  public boolean blobExists(String bucket, String name) {
    return blobMetadata(bucket, name) != null;
  }

  @Override
  public PageSet<? extends StorageMetadata> list(String bucket, ListContainerOptions options) {
    return locked(lock.readLock(), () -> delegate().list(bucket, options));
  }

  /** A folder in the file system is no object; only an object's name may end with a slash. */
  private static boolean folder(BlobMetadata blob) {
    return blob.getType() == StorageType.FOLDER && !blob.getName().endsWith("/");
  }

  /** An object whose name ends with a slash says that there is a folder: so do those in it. */
  private void remove(String bucket, String name) {
    try {
      delegate().removeBlob(bucket, name);
    } catch (RuntimeException failed) {
      if (!(failed.getCause() instanceof DirectoryNotEmptyException)) {
        throw failed;
      }
    }
  }

  private <T> T whole(Payload coming, Function<Payload, T> write) {
    FileBackedOutputStream all = new FileBackedOutputStream(IN_HEAP);
    try {
      try (InputStream in = coming.openStream()) {
        in.transferTo(all);
      }
      Payload payload = new ByteSourcePayload(all.asByteSource());
      payload.setContentMetadata(coming.getContentMetadata());
      try {
        return locked(lock.writeLock(), () -> write.apply(payload));
      } finally {
        all.reset();
      }
    } catch (IOException gone) {
      // The client has.
      throw new UncheckedIOException(gone);
    }
  }

  private static <T> T locked(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
