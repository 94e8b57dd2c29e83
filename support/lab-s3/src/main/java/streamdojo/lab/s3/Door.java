package streamdojo.lab.s3;

import com.robothy.netty.http.HttpRequest;
import com.robothy.netty.http.HttpRequestHandler;
import com.robothy.netty.http.HttpResponse;
import com.robothy.netty.router.ExceptionHandler;
import com.robothy.netty.router.Route;
import com.robothy.netty.router.Router;
import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Lets requests through that the lab's user has signed. By itself LocalS3 looks at no signature,
 * and on a shared machine loopback is open to everybody.
 *
 * @param inside LocalS3's own router
 * @param lab who may come in
 */
record Door(Router inside, Signature lab) implements Router {
  private static final String REFUSED =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>%1$s</Code><Message>%1$s</Message></Error>"
          .formatted("SignatureDoesNotMatch");

  @Override
  public HttpRequestHandler match(HttpRequest request) {
    return lab.on(request) ? inside.match(request) : Door::refuse;
  }

  @Override
  public Router route(Route route) {
    inside.route(route);
    return this;
  }

  @Override
  public Router notFound(HttpRequestHandler handler) {
    inside.notFound(handler);
    return this;
  }

  @Override
  public Router staticResource(String path) {
    inside.staticResource(path);
    return this;
  }

  @Override
  public <T extends Throwable> Router exceptionHandler(Class<T> type, ExceptionHandler<T> handler) {
    inside.exceptionHandler(type, handler);
    return this;
  }

  @Override
  public ExceptionHandler<Throwable> findExceptionHandler(Class<? extends Throwable> type) {
    return inside.findExceptionHandler(type);
  }

  private static void refuse(HttpRequest request, HttpResponse response) {
    response
        .status(HttpResponseStatus.FORBIDDEN)
        .putHeader("content-type", "application/xml")
        .write(REFUSED);
  }
}
