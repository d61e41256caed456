package io.tiku.edition.change;

import io.tiku.content.Asset;
import io.tiku.content.Block;
import io.tiku.content.Body;
import io.tiku.edition.Edition;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Where links and images of two editions lead: whether to the same.
 *
 * <p>A picture is what it shows, not where its file lies. One of which an edition has nothing but
 * the name (a Git LFS pointer, a damaged file) may be what the other edition shows.
 */
final class Targets {

  private static final int DIGITS = 8;

  private final Renames renames;
  private final SortedMap<String, Asset> before;
  private final SortedMap<String, Asset> after;
  private final Set<String> unreadBefore;
  private final Set<String> unreadAfter;

  Targets(Edition before, Edition after, Renames renames, Gaps gaps) {
    this.renames = renames;
    this.before = before.content().assets();
    this.after = after.content().assets();
    unreadBefore = gaps.before().stream().map(renames::now).collect(Collectors.toSet());
    unreadAfter = Set.copyOf(gaps.after());
  }

  /** What a body of the earlier edition says, with its marks. */
  String before(Body body) {
    return MarkedText.of(body, renames::now, image -> target(image, before, renames::now));
  }

  /** What a body of the later edition says, with its marks. */
  String after(Body body) {
    UnaryOperator<String> same = UnaryOperator.identity();
    return MarkedText.of(body, same, image -> target(image, after, same));
  }

  /** Whether bodies that are equal may show different pictures. */
  boolean mayDiffer(Body body) {
    return !before.isEmpty() && !after.isEmpty() && showsAny(body.blocks());
  }

  private static boolean showsAny(Collection<Block> blocks) {
    return blocks.stream()
        .anyMatch(
            block ->
                block instanceof Block.Image
                    || (block instanceof Block.Quote quote && showsAny(quote.children()))
                    || (block instanceof Block.Listing listing
                        && showsAny(listing.items().stream().flatMap(List::stream).toList())));
  }

  /** What stands for an image; empty if one of the editions may show another or the same. */
  private Optional<String> target(
      Block.Image image, SortedMap<String, Asset> assets, UnaryOperator<String> now) {
    String path = now.apply(image.asset());
    if (unreadBefore.contains(path) || unreadAfter.contains(path)) {
      return Optional.empty();
    }
    Asset asset = assets.get(image.asset());
    return Optional.of(asset == null ? path : "图 " + digest(asset));
  }

  private static String digest(Asset asset) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(asset.bytes());
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
