package streamdojo.kit.kata;

/** Kata {@code shadow-2-agent}: reads ratings, categorises, writes types. */
@Kata("shadow-2-agent")
public interface ShadowAgent extends Answer {
  /**
   * Works until the desk closes. Called on a thread of its own; whatever it throws ends the agent.
   *
   * @param desk the agent's Kafka clients and what else it needs, all made for this agent alone
   */
  void run(AgentDesk desk);
}
