// @ts-check
/**
 * What papers are chosen from and made of, as io.tiku.paper.PaperShards writes it: types alone.
 *
 * @typedef {{kind: string, value: string, name: string, least: number, most: number}} Quota
 * @typedef {{type: string, count: number, half: number, partial: number, cap: number, open: boolean, heading: string, quotas: Quota[]}} SectionSpec
 * @typedef {{name: string, title: string, subtitle: string, minutes: number, sections: SectionSpec[], quotas: Quota[],
 *   mean: number[] | null, items: string[], tags: string[], due: boolean,
 *   shuffleItems: boolean, shuffleOptions: boolean}} Blueprint
 * @typedef {{id: string, type: string, point: string, chapter: string, domain: string, difficulty: string, cognition: string,
 *   enemies: string[], tags: string[], due: boolean, shuffle: boolean, questions: [string, number, number, number[], number, number[]?][]}} Item
 * its questions: type, number of options, declared marks, those of its parts, place of the key of a 单选, expected order
 * @typedef {Record<string, number>} Facility difficulty → expected facility in percent
 * @typedef {{options: string[], half: number}} FormQuestion
 * @typedef {{id: string, questions: FormQuestion[]}} FormItem
 */

export {};
