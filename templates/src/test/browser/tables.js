import { readFileSync } from "node:fs";

/** The lines below the head of a table that Java's tests read too, each as its cells. */
export function table(name) {
  const file = new URL("../../../../maven-plugin/src/test/resources/io/tiku/" + name, import.meta.url);
  const lines = readFileSync(file, "utf8").split("\n").slice(1);
  return lines.filter((line) => line !== "").map((line) => line.split("\t"));
}
