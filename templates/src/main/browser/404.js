// @ts-check
/** The page for addresses that lead nowhere: leads home from wherever a server shows it. */
const home = /** @type {HTMLAnchorElement} */ (document.getElementById("home"));
const path = location.pathname.replace(/index\.html$/, "");
const edition = path.match(/^(.*?\/)[0-9]{4}(\.s[0-9]+)?\//);
const up = path.length > 1 && path.endsWith("/") ? path.slice(0, -1) : path;
home.href = (edition ? edition[1] : up.replace(/[^/]*$/, "")) + "index.html";

export {};
