package streamdojo.dojo.report;

import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Instant;

/** Writes instants as ISO text in UTC. */
final class TimeAsText extends SimpleModule {
  private static final long serialVersionUID = 1L;

  TimeAsText() {
    addSerializer(Instant.class, ToStringSerializer.instance);
  }
}
