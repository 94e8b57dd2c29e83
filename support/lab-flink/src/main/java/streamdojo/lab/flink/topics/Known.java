package streamdojo.lab.flink.topics;

import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.LogicalTypeRoot;
import org.apache.flink.table.types.logical.utils.LogicalTypeDefaultVisitor;

/** Whether a type and all that is inside of it can be read. */
final class Known extends LogicalTypeDefaultVisitor<Boolean> {
  @Override
  protected Boolean defaultMethod(LogicalType type) {
    return !type.is(LogicalTypeRoot.RAW)
        && type.getChildren().stream().allMatch(child -> child.accept(this));
  }
}
