package io.tiku.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * A domain, chapter or point of the synthetic syllabus.
 *
 * @param items how many items lie on it; 0 unless it is a point
 */
record SyntheticTopic(
    String id, String title, int order, List<SyntheticTopic> children, int items) {

  private static final int ITEMS_ON_A_POINT = 30;
  private static final int POINTS_IN_A_CHAPTER = 8;

  private static final List<String> DOMAIN_IDS =
      List.of("employment", "social-insurance", "talent", "labor-relations", "service");

  private static final List<String> DOMAIN_TITLES =
      List.of("就业创业", "社会保险", "人才人事", "劳动关系", "综合服务规范");

  /** Domains with chapters and points for so many items: about thirty on each point. */
  static List<SyntheticTopic> domains(int items) {
    List<SyntheticTopic> domains = new ArrayList<>();
    int count = DOMAIN_IDS.size();
    for (int i = 0; i < count; i++) {
      int share = items * (i + 1) / count - items * i / count;
      String id = DOMAIN_IDS.get(i);
      domains.add(topic(id, DOMAIN_TITLES.get(i), i + 1, chapters(id, share)));
    }
    return domains;
  }

  private static List<SyntheticTopic> chapters(String domain, int items) {
    int room = ITEMS_ON_A_POINT * POINTS_IN_A_CHAPTER;
    List<SyntheticTopic> chapters = new ArrayList<>();
    for (int left = items; left > 0; left -= room) {
      int number = chapters.size() + 1;
      String id = domain + "-c" + number;
      List<SyntheticTopic> points = points(id, Math.min(left, room));
      chapters.add(topic(id, "第" + Numerals.of(number) + "部分业务的办理", number, points));
    }
    return chapters;
  }

  private static List<SyntheticTopic> points(String chapter, int items) {
    List<SyntheticTopic> points = new ArrayList<>();
    for (int left = items; left > 0; left -= ITEMS_ON_A_POINT) {
      int number = points.size() + 1;
      points.add(
          new SyntheticTopic(
              chapter + "-p" + number,
              "办理要点" + Numerals.of(number) + "：条件、期限与材料",
              number,
              List.of(),
              Math.min(left, ITEMS_ON_A_POINT)));
    }
    return points;
  }

  private static SyntheticTopic topic(
      String id, String title, int order, List<SyntheticTopic> children) {
    return new SyntheticTopic(id, title, order, children, 0);
  }
}
