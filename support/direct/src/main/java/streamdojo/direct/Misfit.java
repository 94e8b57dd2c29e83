package streamdojo.direct;

/** A record has a field that the columns, guessed from other records, have no place for. */
final class Misfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Misfit(String field) {
    super(field, null, false, false);
  }
}
