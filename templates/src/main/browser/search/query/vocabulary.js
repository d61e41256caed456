// @ts-check
/** What queries are read by, as QueryTerms.Vocabulary has it; which words only ask is known from Questions.java. */
import { analyse } from "./analysis.js";

/** @typedef {{common: string, stopped: string, frequent: string[], synonyms: Record<string, string>, absent: string[], questions: string}} Words what an index says of words */

export class Vocabulary {
  /** @param {Words} words */
  constructor(words) {
    this.common = new Set(words.common);
    this.stopped = new Set(words.stopped.match(/../g));
    this.synonyms = new Map(
      Object.entries(words.synonyms).map(([said, meant]) => /** @type {[string, string[]]} */ ([said, meant.split("、")])),
    );
    this.frequent = new Set(words.frequent);
    this.absent = words.absent;
    this.questions = new RegExp(words.questions, "gu");
  }

  /** @param {string} text */
  analyse(text) {
    return analyse(text, this.stopped, this.common);
  }

  /** What is asked about, without the words by which it is asked. @param {string} folded */
  withoutQuestions(folded) {
    return folded.replace(this.questions, " ").replace(/^ +| +$/g, "");
  }
}
