package streamdojo.kit.kata;

/** Kata {@code shadow-2-agent}: reads ratings, categorises, writes types. */
@Kata("shadow-2-agent")
public interface ShadowAgent extends Answer {
  /**
   * Works until the desk closes. Called on a thread of its own; whatever it throws ends the agent.
   * If that was Kafka's own exception, a new agent is set to work at a new desk, as an operator
   * would do; its {@code initTransactions} ends what the old one left half done.
   *
   * @param desk the agent's Kafka clients and what else it needs, all made for this agent alone
   */
  void run(AgentDesk desk);
}
