// Puts the parts together: which screen is shown, and how one gets from one to another.

const wide = matchMedia("(min-width: 60rem)");
const path = { step: (by) => step(by), leave: () => leave() };

/** Show the screen that the address names: #overview, #documents or #document-12. */
function follow({ focus = true } = {}) {
  const number = Number(/^#document-(\d+)$/.exec(location.hash)?.[1] ?? 0);
  const entry = documents[number - 1];
  const screen = entry ? "document" : location.hash === "#documents" ? "documents" : "overview";
  hideHint();
  document.body.dataset.screen = screen;
  byId("to-overview").setAttribute("aria-current", screen === "overview" ? "page" : "false");
  byId("to-documents").setAttribute("aria-current", screen === "overview" ? "false" : "page");
  byId("overview").hidden = Boolean(entry);
  reader.hidden = !entry;
  if (entry) {
    if (shown[active] !== entry) activateEntry(entry);
    show(entry, path);
    if (focus) byId("reader-title").focus({ preventScroll: true });
  } else if (focus) {
    if (screen === "documents") list.focus();
    else byId("main").focus({ preventScroll: true });
  }
  drawRows();
  document.title = entry ? `${entry.headline} – ${index.title}` : index.title;
}

function activateEntry(entry) {
  const place = shown.indexOf(entry);
  if (place >= 0) activate(place);
  else {
    active = -1;
    markActive();
  }
}

const addressOf = (entry) => `#document-${entry.at + 1}`;

/** Go to a screen, as a new step of the history, at once: the next key may be on its way. (`location.hash = …` tells
 * of itself only later, and until then keys would go to the screen that is left.) */
function go(address) {
  if (location.hash !== address) history.pushState(null, "", address);
  follow();
}

function enter(entry) {
  go(addressOf(entry));
}

/** Show a document without leaving the list or filling the history. */
function peek(entry) {
  if (!wide.matches && document.body.dataset.screen !== "document") return;
  history.replaceState(null, "", addressOf(entry));
  follow({ focus: false });
}

function step(by) {
  const from = active < 0 ? (by > 0 ? -1 : shown.length) : active;
  const entry = activate(from + by);
  if (!entry) return;
  const inReader = reader.contains(document.activeElement) || document.activeElement === document.body;
  peek(entry);
  if (inReader && !reader.hidden) byId("reader-title").focus({ preventScroll: true });
}

function leave() {
  go("#documents");
}

function refresh() {
  return find(setList);
}

function filterBy(name, value) {
  byId("more-filters").open = true;
  want(name, value, refresh);
  if (!wide.matches) leave();
  else list.focus();
}

function escape(target) {
  if (hideHint()) return true;
  if (target === byId("search") && target.value) {
    target.value = "";
    refresh();
    return true;
  }
  if (target === byId("search")) list.focus();
  else if (document.body.dataset.screen === "document") leave();
  else return false;
  return true;
}

function toSearch() {
  if (!wide.matches) leave();
  byId("search").focus();
  byId("search").select();
}

byId("page-title").textContent = index.title;
const nextTheme = useTheme(byId("theme"));
byId("skip").addEventListener("click", (event) => {
  event.preventDefault(); // the address says which document is open and stays
  byId("main").focus();
});
byId("help").addEventListener("click", () => dialog.showModal());
drawTotals(filterBy);
drawFilters(refresh);
useList(peek, enter);
const inDocument = (action) => () => reader.hidden || action();
useKeys(
  [
    [["/"], "search", toSearch],
    [["j"], "next document", () => step(1)],
    [["k"], "previous document", () => step(-1)],
    [["n"], "next change", inDocument(() => toChange(1))],
    [["p"], "previous change", inDocument(() => toChange(-1))],
    [["o"], "original text, and back", inDocument(() => setView(view === "original" ? "changes" : "original"))],
    [["c"], "cleaned text, and back", inDocument(() => setView(view === "cleaned" ? "changes" : "cleaned"))],
    [["e"], "reason for every line", inDocument(() => setEvidence(!evidence))],
    [["g"], "overview", () => go("#overview")],
    [["t"], "colours", nextTheme],
    [["?"], "this list", () => dialog.showModal()],
  ],
  escape,
);
addEventListener("hashchange", () => follow());
refresh();
follow({ focus: false });
document.documentElement.dataset.ready = "";
