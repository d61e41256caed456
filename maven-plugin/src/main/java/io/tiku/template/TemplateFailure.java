package io.tiku.template;

/** A template or asset is missing or wrong: the concern of whoever overrides templates. */
public final class TemplateFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TemplateFailure(String name, Exception cause) {
    super("模板 " + name + "：" + cause.getMessage(), cause);
  }
}
