// @ts-check
/** Light or dark: as the system has it, until the reader chooses. */
import { makeButton } from "./dom.js";
import { read, write } from "../record/storage.js";
import { say } from "../text/say.js";

const THEME = "tiku.theme";

export function theme() {
  const root = document.documentElement;
  const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemDark.matches);

  const chosen = read(THEME);
  if (chosen === "dark" || chosen === "light") {
    root.dataset.theme = chosen;
  }
  const settings = document.querySelector("[data-settings]");
  if (!settings) {
    return;
  }
  const label = () => (toggle.textContent = isDark() ? say("theme.light") : say("theme.dark"));
  const toggle = makeButton("", () => {
    root.dataset.theme = isDark() ? "light" : "dark";
    write(THEME, root.dataset.theme);
    label();
  });
  label();
  systemDark.addEventListener("change", label);
  settings.append(toggle);
}
