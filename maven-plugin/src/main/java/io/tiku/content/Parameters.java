package io.tiku.content;

import java.util.List;

/**
 * What makes an item parameterised (参数题).
 *
 * @param variables each may use those before it
 * @param require draws for which one of these is false are drawn anew
 * @param ensure holds for every draw
 * @param template the item's text with {@code {{name}}} where values belong
 */
public record Parameters(
    List<Variable> variables,
    List<Condition> require,
    List<Condition> ensure,
    Later<ItemContent> template) {
  public Parameters {
    variables = List.copyOf(variables);
    require = List.copyOf(require);
    ensure = List.copyOf(ensure);
  }
}
