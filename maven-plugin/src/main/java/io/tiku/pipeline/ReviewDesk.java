package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.ApprovalStep;
import io.tiku.pack.seal.PackContents;
import io.tiku.pack.seal.PublicKey;
import io.tiku.pack.seal.ReviewCopy;
import io.tiku.pack.seal.SealFault;
import io.tiku.pack.seal.SecretFiles;
import io.tiku.pack.seal.SecretKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * 送审: how submitted contents come to those who approve them, and what these have before them.
 *
 * @param key whose owner approves
 */
record ReviewDesk(RegionDesk desk, SecretKey key) {

  /** The contents go to the offices sealed. */
  static void send(RegionDesk desk) throws SealFault, IOException {
    List<PublicKey> readers = new ArrayList<>();
    for (String office : desk.parties().offices()) {
      readers.add(desk.keys().actingFor(office));
    }
    SecretFiles.replace(
        desk.folder().reviewCopy(),
        ReviewCopy.seal(PackContents.read(desk.folder().draft()), readers));
  }

  /** That it was opened with this key is signed once, so that nobody approves what was not. */
  ApprovalStatus openTo(Path to, OffsetDateTime now) throws SealFault, IOException {
    ApprovalStatus before = desk.approvals().status();
    PackContents contents = open(to, before);
    return before.isReviewedBy(key.shared())
        ? before
        : desk.log()
            .append(
                ApprovalStep.of(
                    ApprovalState.REVIEWED,
                    before.pack(),
                    before.plan(),
                    contents.list().digest(),
                    now),
                key)
            .status();
  }

  /** Opens it to a folder; that may have been done before. */
  PackContents open(Path to, ApprovalStatus before) throws SealFault, IOException {
    PackContents contents = reviewed(before);
    if (Files.exists(to)) {
      PackContents.readOpened(to, contents.list().digest());
    } else {
      contents.writeTo(to);
    }
    return contents;
  }

  /** The digest of what the approver has: the draft, or the copy that was sent. */
  String approved(ApprovalStatus before) throws SealFault, IOException {
    PackContents contents =
        Files.exists(desk.folder().draft())
            ? PackContents.readApproved(desk.folder().draft(), submitted(before))
            : reviewed(before);
    return contents.list().digest();
  }

  private PackContents reviewed(ApprovalStatus before) throws SealFault, IOException {
    Path file = desk.folder().reviewCopy();
    if (!Files.exists(file)) {
      throw new SealFault("没有送审件 " + file + "。请向承办方要，与审批日志放在一起。");
    }
    return ReviewCopy.open(Files.readAllBytes(file), key, submitted(before));
  }

  static String submitted(ApprovalStatus status) throws SealFault {
    return status.contents().orElseThrow(() -> new SealFault("试题还没有报批。先由承办方报批：-Dstate=submitted。"));
  }
}
