package io.tiku.pipeline;

import io.tiku.pack.seal.ApprovalEntry;
import io.tiku.pack.seal.ApprovalLog;
import io.tiku.pack.seal.ApprovalState;
import io.tiku.pack.seal.Moments;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 状态和时间: how far a sealed pack is and since when, and lines whose time has not come yet. */
record LogTimes(ApprovalLog log, OffsetDateTime now) {

  private static final List<ApprovalState> SHOWN =
      List.of(ApprovalState.SEALED, ApprovalState.OPENED, ApprovalState.RELEASED);

  /** Such as 已启用（封存 2021-06-01 09:00（+08:00） 浙江省，启用 …）. */
  String state() {
    List<String> times = new ArrayList<>();
    Optional<ApprovalState> last = Optional.empty();
    for (ApprovalState state : SHOWN) {
      Optional<ApprovalEntry> entry =
          log.entries().stream()
              .filter(one -> one.step().state() == state)
              // A pack may be sealed anew; of openings the first one counts.
              .reduce((one, other) -> state == ApprovalState.SEALED ? other : one);
      if (entry.isPresent()) {
        last = Optional.of(state);
        times.add(
            Moments.shown(entry.get().step().time())
                + " 由"
                + entry.get().signer().role()
                + state.label());
      }
    }
    return "已" + last.map(ApprovalState::label).orElse("起草") + "（" + String.join("，", times) + "）";
  }

  /** A sentence a line. */
  List<String> warnings() {
    return log.entries().stream()
        .filter(entry -> entry.step().time().isAfter(now))
        .map(
            entry ->
                "  注意：审批日志第 "
                    + entry.line()
                    + " 行（"
                    + entry.step().state().label()
                    + "，"
                    + entry.signer().role()
                    + "）的时间 "
                    + Moments.shown(entry.step().time())
                    + " 比这台电脑的时间 "
                    + Moments.shown(now)
                    + " 还晚，两台电脑里有一台的时间不对。")
        .toList();
  }
}
