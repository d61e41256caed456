package io.tiku.template;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The templates and assets of {@code tiku-templates}, any of which a folder may override. */
public final class Templates {

  private static final Version VERSION = Configuration.VERSION_2_3_33;

  /** The name under which the library js-sha256 is read and published. */
  public static final String SHA256 = "sha256.js";

  private static final String SHA256_FILE =
      "META-INF/resources/webjars/js-sha256/0.11.1/build/sha256.min.js";
  private static final String ROOT = "io/tiku/templates";
  private static final String MODULES = "browser/";
  private static final List<String> PAGES =
      List.of(
          "404",
          "about",
          "changes",
          "chapter",
          "compose",
          "domain",
          "guide",
          "item",
          "layout",
          "moved",
          "papers",
          "point",
          "start",
          "statute",
          "statutes",
          "worklist");

  private static final List<String> PAPERS =
      List.of(
          "asset/exam.css",
          "asset/exam.js",
          "asset/paper.css",
          "asset/tiku.css",
          "asset/tiku.js",
          "paper/key.ftlh",
          "paper/paper.ftlh",
          "paper/practice.ftlh",
          "paper/xmp.ftlx",
          "word/footer.ftlx",
          "word/header.ftlx",
          "word/settings.ftlx",
          "word/styles.ftlx");

  private final Configuration configuration = new Configuration(VERSION);
  private final Optional<Path> overrides;
  private final Map<String, byte[]> builtIn = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> made = new ConcurrentHashMap<>();
  private final Texts texts;

  /** The same in Chinese, as all papers and packs are. */
  public Templates(Optional<Path> overrides) {
    this(overrides, Texts.CHINESE);
  }

  /**
   * @param overrides folder whose files stand in for ours of the same relative path; it need not
   *     exist
   * @param language of the interface, such as {@code zh-CN} or {@code en}: pages say its texts
   * @throws TemplateFailure if there are no texts of this language
   */
  public Templates(Optional<Path> overrides, String language) {
    this.overrides = overrides.filter(Files::isDirectory);
    List<TemplateLoader> loaders = new ArrayList<>();
    try {
      if (this.overrides.isPresent()) {
        loaders.add(new FileTemplateLoader(this.overrides.get().toFile()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    loaders.add(new ClassTemplateLoader(Templates.class.getClassLoader(), ROOT));
    configuration.setTemplateLoader(
        new MultiTemplateLoader(loaders.toArray(TemplateLoader[]::new)));
    configuration.setDefaultEncoding("UTF-8");
    configuration.setOutputEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setObjectWrapper(new SafeHtmlWrapper());
    texts = Texts.of(language, this);
    configuration.setSharedVariable("say", new SayMethod(texts));
    configuration.setSharedVariable("lang", new SimpleScalar(texts.language()));
  }

  /** What pages say besides the words of the bank. */
  public Texts texts() {
    return texts;
  }

  /**
   * Fills a template.
   *
   * @param name such as {@code page/item.ftlh}
   * @throws TemplateFailure if the template is missing or wrong
   */
  public String render(String name, Map<String, ?> model) {
    try {
      Template template = configuration.getTemplate(name);
      StringWriter out = new StringWriter(8192);
      template.process(model, out);
      return out.toString();
    } catch (IOException | TemplateException e) {
      throw new TemplateFailure(name, e);
    }
  }

  /**
   * The bytes of an asset such as {@code asset/tiku.css}. It is a bundle of the files that {@code
   * browser/tiku.css} imports; a folder may override the whole or any of them.
   *
   * @throws TemplateFailure if there is none of this name
   */
  public byte[] asset(String name) {
    try {
      if (overrides.isPresent() && Files.isRegularFile(overrides.get().resolve(name))) {
        return Files.readAllBytes(overrides.get().resolve(name));
      }
      byte[] known = builtIn.get(name);
      if (known == null) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        known = Texts.isScript(file) ? texts.script(file) : bundled(name);
        if (overrides.isEmpty()) {
          builtIn.put(name, known);
        }
      }
      return known;
    } catch (IOException e) {
      throw new TemplateFailure(name, e);
    }
  }

  private byte[] bundled(String name) {
    String entry = name.substring(name.indexOf('/') + 1);
    return (name.startsWith("asset/") ? Bundle.of(entry, this::module) : Optional.<byte[]>empty())
        .or(() -> builtIn(name.equals("asset/" + SHA256) ? SHA256_FILE : ROOT + "/" + name))
        .orElseThrow(() -> new TemplateFailure(name, new IOException("no such asset")));
  }

  private Optional<String> module(String file) {
    Optional<Path> own = overrides.map(folder -> folder.resolve(MODULES + file));
    try {
      Optional<byte[]> bytes =
          own.isPresent() && Files.isRegularFile(own.get())
              ? Optional.of(Files.readAllBytes(own.get()))
              : builtIn(ROOT + "/" + MODULES + file);
      return bytes.map(each -> new String(each, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new TemplateFailure(MODULES + file, e);
    }
  }

  /**
   * What is made of assets at some expense, such as fonts that are parsed: once for all who use
   * these templates.
   */
  public <T> T once(Class<T> kind, Function<Templates, T> maker) {
    return kind.cast(made.computeIfAbsent(kind, any -> maker.apply(this)));
  }

  private static Optional<byte[]> builtIn(String file) {
    try (InputStream in = Templates.class.getClassLoader().getResourceAsStream(file)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new TemplateFailure(file, e);
    }
  }

  /** A digest of all templates a site is made from, built-in and overridden. */
  public String digest() {
    MessageDigest digest = sha256();
    for (String name : PAGES) {
      digest.update(asset("page/" + name + ".ftlh"));
    }
    PAPERS.forEach(name -> digest.update(asset(name)));
    digest.update(texts.toString().getBytes(StandardCharsets.UTF_8));
    overrides.ifPresent(folder -> updateWithFiles(digest, folder));
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void updateWithFiles(MessageDigest digest, Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(folder.relativize(path).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(path));
      }
    } catch (IOException e) {
      throw new TemplateFailure(folder.toString(), e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static final class SafeHtmlWrapper extends DefaultObjectWrapper {
    SafeHtmlWrapper() {
      super(VERSION);
    }

    @Override
    public TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
      if (object instanceof Html html) {
        return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
      }
      if (object instanceof Optional<?> optional) {
        return wrap(optional.orElse(null));
      }
      return super.wrap(object);
    }
  }
}
