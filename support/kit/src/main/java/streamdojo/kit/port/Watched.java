package streamdojo.kit.port;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands between an answer and a port, and sees every call. */
public final class Watched {
  /** Of a port that nobody watches: it is handed out itself. */
  public static final Watch NOT = (method, call) -> call.pass();

  private Watched() {}

  /** A call on its way to the port. */
  @FunctionalInterface
  public interface Call {
    /** Passes the call on and returns what the port returns. */
    Object pass() throws Exception;
  }

  /** Sees the calls, on the answer's thread. */
  @FunctionalInterface
  public interface Watch {
    /**
     * Called in the place of the port.
     *
     * @param method the method's name
     * @param call passes it on
     * @return what the answer gets
     */
    Object see(String method, Call call) throws Exception;
  }

  /**
   * Returns a port that is watched.
   *
   * @param type an interface of the port
   */
  public static <T> T port(Class<T> type, T port, Watch watch) {
    if (watch == NOT) {
      return port;
    }
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                watch.see(
                    method.getName(),
                    () -> {
                      try {
                        return method.invoke(port, arguments);
                      } catch (InvocationTargetException thrown) {
                        if (thrown.getCause() instanceof Exception exception) {
                          throw exception;
                        }
                        throw thrown;
                      }
                    }));
    return type.cast(proxy);
  }
}
