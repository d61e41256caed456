package io.tiku.pipeline;

import io.tiku.pack.seal.Answer;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.ApprovalStatus;
import io.tiku.pack.seal.Manifest;
import io.tiku.pack.seal.SealFault;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 进度: what has been done with a pack, as far as this machine knows.
 *
 * @param fault what is wrong with the files, a sentence; empty if nothing
 * @param done steps of the log that count now
 * @param heard whether enough members have answered
 * @param unheard members that have not
 * @param approved whether all offices have approved the questions
 * @param waiting offices that have not
 * @param given what was answered here with the own key to what was asked last
 * @param dealt whether the region's share is here
 * @param draft whether the draft is here
 * @param reviewCopy whether a copy for review is here
 * @param review whether it lies here open
 * @param closed whether the sealed pack is here
 * @param opened whether its contents are here
 * @param remarks of the log, a sentence each
 * @param next who does what next, a sentence
 */
public record PackStanding(
    String fault,
    Set<String> done,
    boolean heard,
    List<String> unheard,
    boolean approved,
    List<String> waiting,
    Set<String> given,
    boolean dealt,
    boolean draft,
    boolean reviewCopy,
    boolean review,
    boolean closed,
    boolean opened,
    List<String> remarks,
    String next) {

  public PackStanding {
    done = Set.copyOf(done);
    unheard = List.copyOf(unheard);
    waiting = List.copyOf(waiting);
    given = Set.copyOf(given);
    remarks = List.copyOf(remarks);
  }

  /** Whether a step of the log, such as {@code submitted}, was taken and counts. */
  public boolean has(String state) {
    return done.contains(state);
  }

  /** Whether one's own key has said something, such as {@code consulted}, to what was asked. */
  public boolean said(String state) {
    return given.contains(state);
  }

  static PackStanding of(RegionDesk desk, PackSettings pack, boolean rehearsal, String key) {
    PackFolder folder = desk.folder();
    ApprovalStatus status = null;
    String fault = "";
    Set<String> given = Set.of();
    try {
      ApprovalLog log = desk.keys().isEmpty() ? null : desk.approvals();
      if (log != null) {
        status = log.status();
        given = given(desk, pack, key, log);
      }
    } catch (SealFault e) {
      fault = e.getMessage();
    } catch (UserMistake e) {
      fault = String.valueOf(e.getMessage());
    }
    Optional<ApprovalStatus> known = Optional.ofNullable(status);
    Optional<ApprovalState> state = known.flatMap(ApprovalStatus::state);
    return new PackStanding(
        fault,
        words(state),
        known.filter(one -> one.opinions().size() >= desk.parties().consulted()).isPresent(),
        known.map(one -> one.unheard(desk.parties())).orElse(desk.parties().members()),
        known
            .filter(one -> one.state().isPresent())
            .filter(one -> one.questionsMissing(desk.parties()).isEmpty())
            .isPresent(),
        known.map(one -> one.questionsMissing(desk.parties())).orElse(desk.parties().offices()),
        given,
        rehearsal || Files.exists(pack.share(desk.region().id())),
        Files.exists(folder.draft()),
        Files.exists(folder.reviewCopy()),
        Files.exists(folder.review()),
        Files.exists(folder.root().resolve(Manifest.NAME)),
        Files.exists(folder.opened()),
        known.map(ApprovalStatus::remarks).orElse(List.of()),
        known.map(one -> new NextStep(desk, pack, rehearsal).after(one)).orElse(""));
  }

  private static Set<String> given(RegionDesk desk, PackSettings pack, String key, ApprovalLog log)
      throws SealFault {
    if (key.isEmpty()) {
      return Set.of();
    }
    List<String> words = new ArrayList<>();
    for (Answer answer : new AnswerBuild(pack, desk, key).given(log)) {
      words.add(answer.step().state().word());
    }
    return Set.copyOf(words);
  }

  /** All steps up to a state; a pack that was returned is drafted and no more. */
  private static Set<String> words(Optional<ApprovalState> state) {
    if (state.isEmpty()) {
      return Set.of();
    }
    Set<ApprovalState> states =
        state.get() == ApprovalState.RETURNED
            ? EnumSet.of(ApprovalState.DRAFTED, ApprovalState.RETURNED)
            : EnumSet.range(ApprovalState.DRAFTED, state.get());
    return Set.copyOf(states.stream().map(ApprovalState::word).toList());
  }
}
