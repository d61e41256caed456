// @ts-check
/** The record given out as files, and read back from one. */
import { makeButton } from "../../page/dom.js";
import { data, fileName, read } from "../record/data.js";
import { logCsv, scoresCsv, text } from "../record/export.js";
import { make } from "../screen/parts.js";

/** @import { Desk } from "../screen/desk.js" */

/** @param {string} name @param {string} type @param {string} content */
export function download(name, type, content) {
  const link = document.createElement("a");
  const address = URL.createObjectURL(new Blob([content], { type }));
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  window.setTimeout(() => URL.revokeObjectURL(address), 10000);
}

/** The buttons that give the record out. @param {Desk} desk */
export function exports(desk) {
  const { deck } = desk;
  const name = fileName(deck);
  return make(
    "p",
    "exports",
    makeButton("导出文本", () => download(name + ".txt", "text/plain;charset=utf-8", text(deck, desk.journal))),
    makeButton("导出记录表（CSV）", () => download(name + ".csv", "text/csv;charset=utf-8", logCsv(deck, desk.journal))),
    makeButton("导出成绩表（CSV）", () => download(name + "-成绩.csv", "text/csv;charset=utf-8", scoresCsv(deck, desk.state))),
    makeButton("导出数据（JSON）", () => download(name + ".json", "application/json", data(deck, desk.journal)))
  );
}

/** A field that reads a record from a file. @param {Desk} desk @param {() => void} done @param {(words: string) => void} say */
export function importer(desk, done, say) {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = ".json,.jsonl,application/json";
  input.addEventListener("change", () => {
    const file = input.files && input.files[0];
    if (!file) {
      return;
    }
    file.text().then(
      (json) => {
        try {
          desk.load(read(desk.deck, json), "已载入记录。");
          done();
        } catch (unfit) {
          say(unfit instanceof Error ? unfit.message : "");
        }
      },
      () => say("读不出这个文件。")
    );
  });
  return make("label", "field", make("span", "", "载入导出的数据（JSON）或者日志文件，现有的记录另行留存"), input);
}
