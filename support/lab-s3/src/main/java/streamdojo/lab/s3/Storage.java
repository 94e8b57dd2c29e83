package streamdojo.lab.s3;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.xml.XmlFactory;
import com.fasterxml.jackson.dataformat.xml.XmlMapper;
import com.robothy.s3.core.service.BucketService;
import com.robothy.s3.core.service.ObjectService;
import com.robothy.s3.core.service.manager.LocalS3Manager;
import com.robothy.s3.core.service.manager.vectors.LocalS3VectorsManager;
import com.robothy.s3.core.service.s3vectors.S3VectorsService;
import com.robothy.s3.rest.service.DefaultServiceFactory;
import com.robothy.s3.rest.service.ServiceFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Properties;
import javax.xml.stream.XMLInputFactory;

/** What LocalS3 works with: buckets and objects in files, and how their replies are written. */
final class Storage {
  /** The one bucket, there from the beginning. */
  private static final String BUCKET = "lake";

  private Storage() {}

  /** Buckets and objects below a folder; those that are there already are known. */
  static ServiceFactory in(Path home) {
    LocalS3Manager files = LocalS3Manager.createFileSystemS3Manager(home);
    ObjectMapper json = json();
    XmlMapper xml = xml();
    S3VectorsService vectors = LocalS3VectorsManager.createInMemory().s3VectorsService();
    BucketService buckets = files.bucketService();
    if (buckets.listBuckets().isEmpty()) {
      buckets.createBucket(BUCKET);
    }
    ServiceFactory services = new DefaultServiceFactory();
    services.register(BucketService.class, () -> buckets);
    services.register(ObjectService.class, files::objectService);
    services.register(XmlMapper.class, () -> xml);
    services.register(ObjectMapper.class, () -> json);
    // Its router wants one; nobody here asks it.
    services.register(S3VectorsService.class, () -> vectors);
    return services;
  }

  /** LocalS3 says its version nowhere. */
  static String version() throws IOException {
    Properties p = new Properties();
    try (InputStream in = Storage.class.getResourceAsStream("/streamdojo/lab/s3.properties")) {
      p.load(in);
    }
    return p.getProperty("version");
  }

  private static XmlMapper xml() {
    XmlFactory factory = new XmlFactory();
    // Clients name a namespace or none.
    factory.getXMLInputFactory().setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    XmlMapper xml = new XmlMapper(factory);
    xml.configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    xml.findAndRegisterModules();
    return xml;
  }

  private static ObjectMapper json() {
    return new ObjectMapper()
        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
        .configure(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, false)
        .setSerializationInclusion(JsonInclude.Include.NON_NULL)
        .findAndRegisterModules();
  }
}
