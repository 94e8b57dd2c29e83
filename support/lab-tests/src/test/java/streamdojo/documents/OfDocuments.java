package streamdojo.documents;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whose servers a test is about. With {@code -Ddojo.documents=shadow,fomo} those of other documents
 * only are left out, as the gate leaves out their scenarios; a test that names none always runs.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Wanted.class)
public @interface OfDocuments {
  /** Documents as {@code ./dojo prove} names them: {@code slow-data}. */
  String[] value();
}
