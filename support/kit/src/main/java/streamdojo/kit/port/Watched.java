package streamdojo.kit.port;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BiConsumer;

/** Stands between an answer and a port, and sees every call. */
public final class Watched {
  private Watched() {}

  /**
   * Returns a port that passes every call on.
   *
   * @param type an interface of the port
   * @param returned hears the method's name and what it returned, on the answer's thread
   */
  public static <T> T port(Class<T> type, T port, BiConsumer<String, Object> returned) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              try {
                Object result = method.invoke(port, arguments);
                returned.accept(method.getName(), result);
                return result;
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
    return type.cast(proxy);
  }
}
