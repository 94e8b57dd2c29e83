package streamdojo.kit.split;

/** One of the two documents that a sale gives (document 004). */
public sealed interface Document permits Basket, Payment {
  /** What both documents of a sale have in common; no other sale has it. */
  String invoiceNumber();
}
