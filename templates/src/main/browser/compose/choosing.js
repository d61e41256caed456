// @ts-check
/** What can be chosen: the kind of paper, and for one of one's own its scope and numbers. */
import { summary } from "./bank.js";
import { input, labelled, tick } from "./fields.js";
import { levels, MOST, OWN, TYPES } from "./order.js";
import { make } from "../page/dom.js";
import { say } from "../text/say.js";
import { word } from "../text/word.js";

/** The kinds of papers. @param {any} data @param {any} asked */
export function kinds(data, asked) {
  const field = make("fieldset", "", "", make("legend", say("compose.kind")));
  const own = { name: OWN, title: say("compose.own") };
  [...data.blueprints, own].forEach((blueprint) => {
    const choice = input("radio", blueprint.name);
    choice.name = "blueprint";
    choice.checked = blueprint.name === asked.blueprint;
    const title = make("b", blueprint === own ? own.title : blueprint.title + "　" + blueprint.subtitle);
    const facts = make("small", blueprint === own ? say("compose.ownHow") : summary(blueprint));
    field.append(make("label", "", "compose-kind", choice, make("span", "", "", title, facts)));
  });
  return field;
}

/** A domain and its chapters. @param {any} data @param {any} asked @param {any} domain */
function domainOf(data, asked, domain) {
  const box = tick("domain", domain.id, asked.domains.includes(domain.id), domain.title);
  const group = make("div", "", "compose-domains", make("b", domain.title));
  let whole = true;
  data.chapters.forEach((/** @type {any} */ chapter) => {
    if (chapter.domain === domain.id) {
      // A domain that is not asked for comes with all its chapters when it is.
      const chosen = !asked.domains.includes(domain.id) || asked.chapters.includes(chapter.id);
      whole = whole && chosen;
      group.append(tick("chapter", chapter.id, chosen, chapter.title));
    }
  });
  const show = () => {
    group.hidden = !(/** @type {HTMLInputElement} */ (box.firstChild).checked);
  };
  box.addEventListener("change", show);
  show();
  return { box, group, whole };
}

/** What 自选 takes: domains, their chapters, difficulty, and how many of each type. @param {any} data @param {any} asked */
export function scope(data, asked) {
  const domains = make("div", "", "compose-domains");
  const chapters = make("details", "", "compose-chapters", make("summary", say("compose.chapters")));
  data.domains.forEach((/** @type {any} */ domain) => {
    const { box, group, whole } = domainOf(data, asked, domain);
    domains.append(box);
    chapters.open = chapters.open || !whole;
    if (group.children.length > 1) {
      chapters.append(group);
    }
  });
  const difficulty = make("div", "", "compose-domains");
  levels(data).forEach((level) => difficulty.append(tick("difficulty", level, asked.difficulty.includes(level), say("compose.level", word("difficulty", level)))));
  const counts = make("div", "", "compose-counts");
  const offered = new Set(data.items.map((/** @type {any} */ item) => item.type));
  TYPES.filter((type) => offered.has(type) || asked.counts[type] !== "0").forEach((type) => {
    const number = input("number", asked.counts[type]);
    number.name = type;
    number.min = "0";
    number.max = String(MOST);
    labelled(counts, word("type", type), number);
  });
  return make("fieldset", "", "", make("legend", say("compose.ownTitle")), domains, chapters, difficulty, counts);
}
