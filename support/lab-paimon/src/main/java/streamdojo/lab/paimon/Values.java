package streamdojo.lab.paimon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.paimon.data.InternalArray;
import org.apache.paimon.data.InternalRow;
import org.apache.paimon.types.ArrayType;
import org.apache.paimon.types.DataField;
import org.apache.paimon.types.DataType;
import org.apache.paimon.types.RowType;

/**
 * Rows as what JSON has: numbers, booleans, lists and maps; whatever else there is, as text.
 *
 * @param type of the rows
 */
record Values(RowType type) {
  Map<String, Object> of(InternalRow row) {
    Map<String, Object> fields = new LinkedHashMap<>();
    List<DataField> all = type.getFields();
    for (int i = 0; i < all.size(); i++) {
      DataField field = all.get(i);
      Object value = InternalRow.createFieldGetter(field.type(), i).getFieldOrNull(row);
      fields.put(field.name(), value(field.type(), value));
    }
    return fields;
  }

  private static Object value(DataType type, Object value) {
    if (value instanceof InternalRow row) {
      return new Values((RowType) type).of(row);
    }
    if (value instanceof InternalArray array) {
      return list(((ArrayType) type).getElementType(), array);
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }

  private static List<Object> list(DataType type, InternalArray array) {
    InternalArray.ElementGetter getter = InternalArray.createElementGetter(type);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < array.size(); i++) {
      list.add(value(type, getter.getElementOrNull(array, i)));
    }
    return list;
  }
}
