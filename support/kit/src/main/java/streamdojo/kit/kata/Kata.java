package streamdojo.kit.kata;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks the interface that the answers of a kata implement. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kata {
  /** The kata's id, which is also its folder's name: {@code shadow-1-rule}. */
  String value();
}
