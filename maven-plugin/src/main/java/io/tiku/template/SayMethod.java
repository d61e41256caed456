package io.tiku.template;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code ${say("point.number", 3)}} in templates. If one of the values is markup, such as a {@code
 * <time>}, so is the text, and the words around it are escaped.
 */
final class SayMethod implements TemplateMethodModelEx {

  private final Texts texts;

  SayMethod(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
    List<Object> given = new ArrayList<>();
    boolean markup = false;
    for (Object argument : arguments) {
      given.add(argument);
      markup |= argument instanceof TemplateHTMLOutputModel;
    }
    String key = plain(given.get(0));
    Object[] values = new Object[given.size() - 1];
    for (int i = 0; i < values.length; i++) {
      values[i] = markup ? escaped(given.get(i + 1)) : plain(given.get(i + 1));
    }
    if (!markup) {
      return new SimpleScalar(texts.say(key, values));
    }
    String around = HTMLOutputFormat.INSTANCE.escapePlainText(texts.say(key));
    return HTMLOutputFormat.INSTANCE.fromMarkup(Texts.filled(around, List.of(values)));
  }

  private static String escaped(Object value) throws TemplateModelException {
    return value instanceof TemplateHTMLOutputModel html
        ? HTMLOutputFormat.INSTANCE.getMarkupString(html)
        : HTMLOutputFormat.INSTANCE.escapePlainText(plain(value));
  }

  private static String plain(Object value) throws TemplateModelException {
    if (value instanceof TemplateScalarModel text) {
      return text.getAsString();
    }
    if (value instanceof TemplateNumberModel number) {
      return number.getAsNumber().toString();
    }
    String kind = value instanceof TemplateModel ? value.getClass().getSimpleName() : "nothing";
    throw new TemplateModelException("say() takes texts, numbers and markup, not " + kind);
  }
}
