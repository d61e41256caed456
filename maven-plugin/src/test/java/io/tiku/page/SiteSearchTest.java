package io.tiku.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteSearchTest {

  @Test
  void aSiteIsSearchedByItsOwnFilesAServiceOrNotAtAll() {
    assertThat(SiteSearch.of("static").shards()).isTrue();
    assertThat(SiteSearch.of("static").origin()).isEmpty();
    assertThat(SiteSearch.of("none").offered()).isFalse();
    SiteSearch service = SiteSearch.of("https://search.example.org:9200/tiku/");
    assertThat(service.shards()).isFalse();
    assertThat(service.service()).hasValue("https://search.example.org:9200/tiku");
    assertThat(service.origin()).hasValue("https://search.example.org:9200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "off",
        "ftp://example.org/tiku",
        "https://example.org",
        "https://name:word@example.org/tiku",
        "https://example.org/tiku?x=1",
        "https://exa mple.org/tiku",
        "javascript:alert(1)"
      })
  void anythingElseIsRefused(String setting) {
    assertThatThrownBy(() -> SiteSearch.of(setting)).isInstanceOf(IllegalArgumentException.class);
  }
}
