package io.tiku.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out the one browser, started by the first test and closed after the last. */
final class SharedBrowser implements BeforeEachCallback, ParameterResolver {

  private static final String WANTED =
      "needs Chromium on the PATH (apt-get install chromium-headless-shell)";

  @Override
  public void beforeEach(ExtensionContext context) {
    if (SiteBrowser.executable().isEmpty()) {
      if ("true".equals(System.getenv("CI"))) {
        Assertions.fail(context.getDisplayName() + " " + WANTED);
      }
      Assumptions.abort(context.getDisplayName() + " " + WANTED);
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SiteBrowser.class;
  }

  @Override
  public SiteBrowser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(Namespace.create(SharedBrowser.class))
        .getOrComputeIfAbsent(SiteBrowser.class, type -> start(), SiteBrowser.class);
  }

  private static SiteBrowser start() {
    Optional<Path> executable = SiteBrowser.executable();
    try {
      return new SiteBrowser(executable.orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
