package io.tiku.image;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An SVG drawing: well-formed, and nothing but a drawing. */
final class SvgFile {

  private static final Set<String> ACTIVE =
      Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler");

  private static final Pattern OWN =
      Pattern.compile("#.*|data:image/(png|jpeg|jpg);base64,.*", Pattern.DOTALL);

  private static final Pattern FOREIGN_STYLE =
      Pattern.compile(
          "@import|expression\\s*\\(|javascript:|@font-face|url\\(\\s*['\"]?\\s*(?!#|['\"\\s]|data:image/)");

  private SvgFile() {}

  static void check(byte[] bytes) throws ImageFault {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader in = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
      boolean root = true;
      boolean style = false;
      while (in.hasNext()) {
        int event = in.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
          if (root && !in.getLocalName().equals("svg")) {
            throw new ImageFault("最外面的元素不是 svg");
          }
          root = false;
          style = in.getLocalName().equals("style");
          element(in);
        } else if (event == XMLStreamConstants.CHARACTERS && style) {
          style(in.getText());
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION
            || event == XMLStreamConstants.ENTITY_REFERENCE) {
          throw active("处理指令或实体");
        } else if (event == XMLStreamConstants.DTD
            && String.valueOf(in.getText()).contains("<!ENTITY")) {
          throw active("实体声明");
        }
      }
    } catch (XMLStreamException e) {
      throw new ImageFault("不是完整的 XML", e);
    }
  }

  private static void element(XMLStreamReader in) throws ImageFault {
    String name = in.getLocalName().toLowerCase(Locale.ROOT);
    if (ACTIVE.contains(name)) {
      throw active(" " + in.getLocalName() + " 元素");
    }
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String attribute = in.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
      String value = in.getAttributeValue(i).strip();
      if (attribute.startsWith("on")) {
        throw active("脚本属性 " + attribute);
      }
      boolean link = attribute.equals("href") || attribute.equals("src");
      if (link && !name.equals("a") && !value.isEmpty() && !OWN.matcher(value).matches()) {
        throw active("外部引用 " + value.substring(0, Math.min(40, value.length())));
      }
      String set = value.toLowerCase(Locale.ROOT);
      if (set.contains("javascript:")
          || (attribute.equals("attributename")
              && (set.contains("href") || set.startsWith("on")))) {
        throw active("脚本");
      }
      style(value);
    }
  }

  private static void style(String text) throws ImageFault {
    if (FOREIGN_STYLE.matcher(text.toLowerCase(Locale.ROOT)).find()) {
      throw active("外部引用的样式");
    }
  }

  private static ImageFault active(String what) {
    return ImageFault.unfit("带有" + what + "，图里不能有脚本和外部引用");
  }
}
