package streamdojo.lab.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Answers {@code GET /}, {@code GET /ping} and queries. */
final class QueryHandler implements HttpHandler {
  private final ChdbEngine engine;
  private final Login login;

  QueryHandler(ChdbEngine engine, Login login) {
    this.engine = engine;
    this.login = login;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange;
        InputStream body = exchange.getRequestBody()) {
      Request request = Request.of(exchange);
      Reply reply = new Reply(exchange, request);
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/ping")
          || path.equals("/") && request.isGet() && request.query().isEmpty()) {
        reply.text(200, "Ok.\n");
      } else if (path.equals("/")) {
        // Streams that are chained close what they have read to the end.
        answer(request, CloseShieldInputStream.wrap(body), reply);
      } else {
        reply.text(404, "There is no resource " + path + ". Use / or /ping.\n");
      }
    }
  }

  private void answer(Request request, InputStream body, Reply reply) throws IOException {
    try {
      Login.of(request).orElseThrow(Failure::noLogin).checkAgainst(login);
      try (Session session = engine.session()) {
        QueryRun run = new QueryRun(session, request);
        run.prepare();
        try (Result result = run.run(body)) {
          reply.send(result, run.format());
        }
      }
    } catch (Failure failure) {
      // A caller that is still sending reads no answer: let it finish.
      body.transferTo(OutputStream.nullOutputStream());
      reply.send(failure);
    }
  }
}
