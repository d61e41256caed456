package io.tiku.bench;

import java.util.List;

/**
 * An item of the synthetic bank.
 *
 * @param statutes slugs of the statutes cited, in the order of {@code basis}
 * @param material of a 案例; else empty
 */
record SyntheticItem(
    String id,
    String type,
    String difficulty,
    String cognition,
    List<String> basis,
    List<String> statutes,
    String reviewed,
    String material,
    List<SyntheticQuestion> questions) {}
