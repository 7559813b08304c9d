// The list of documents. Only the rows in sight are in the page, however many documents there are.

const list = byId("list");
const ROW = 4.6 * parseFloat(getComputedStyle(document.documentElement).fontSize);
const OVERSCAN = 6;
const drawn = new Map();
let shown = [];
let active = -1;

/** Show these documents; the one that is open stays the active one where it is among them. */
function setList(entries, done) {
  const current = shown[active]?.at ?? -1;
  shown = entries;
  active = shown.findIndex((entry) => entry.at === current);
  for (const row of drawn.values()) row.remove();
  drawn.clear();
  byId("rows").style.height = `${shown.length * ROW}px`;
  if (list.scrollTop > shown.length * ROW) list.scrollTop = 0;
  drawRows();
  const all = documents.length;
  const text = shown.length === all ? counted(all, "document") : `${count(shown.length)} of ${counted(all, "document")}`;
  byId("count").textContent = done ? text : `${text}, still looking …`;
}

function drawRows() {
  const first = Math.max(0, Math.floor(list.scrollTop / ROW) - OVERSCAN);
  const last = Math.min(shown.length, Math.ceil((list.scrollTop + list.clientHeight) / ROW) + OVERSCAN);
  for (const [at, row] of drawn) {
    if (at < first || at >= last) {
      row.remove();
      drawn.delete(at);
    }
  }
  for (let at = first; at < last; at++) {
    if (!drawn.has(at)) drawn.set(at, drawRow(at));
  }
  markActive();
}

function drawRow(at) {
  const entry = shown[at];
  const where = [entry.site, entry.language, entry.name].filter(Boolean);
  const badge = entry.warnings ? el("span", { class: "warned", title: counted(entry.warnings, "warning") }, "!", el("span", { class: "away" }, ` ${counted(entry.warnings, "warning")}`)) : null;
  const row = el("div", { id: `row-${at}`, role: "option", class: "row", "aria-setsize": shown.length, "aria-posinset": at + 1 },
    el("span", { class: "headline", dir: "auto" }, entry.headline),
    el("span", { class: "meta" }, el("span", { class: "where", dir: "auto" }, where.join(" · "))),
    el("span", { class: "removed" }, badge, fateOf(entry)),
    bar([[entry.share, "fill-removed"]]),
  );
  row.style.transform = `translateY(${at * ROW}px)`;
  row.style.height = `${ROW}px`;
  byId("rows").append(row);
  return row;
}

/** Return in a word or two what became of a document. */
function fateOf(entry) {
  if (!entry.changed) return "as it was";
  return entry.removed ? `−${percent(entry.share)}` : "repaired";
}

function markActive() {
  for (const [at, row] of drawn) row.setAttribute("aria-selected", at === active);
  if (drawn.has(active)) list.setAttribute("aria-activedescendant", `row-${active}`);
  else list.removeAttribute("aria-activedescendant");
}

/** Make the document at a place of the list the active one and bring it into sight. */
function activate(at) {
  if (!shown.length) return null;
  active = Math.max(0, Math.min(shown.length - 1, at));
  const top = active * ROW;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + ROW > list.scrollTop + list.clientHeight) list.scrollTop = top + ROW - list.clientHeight;
  drawRows();
  return shown[active];
}

/** Let the list be used: `choose(entry)` when one is moved to, `enter(entry)` when one is gone into. */
function useList(choose, enter) {
  list.addEventListener("scroll", drawRows, { passive: true });
  new ResizeObserver(drawRows).observe(list);
  byId("rows").addEventListener("click", (event) => {
    const row = event.target.closest(".row");
    if (row) enter(activate(Number(row.id.slice(4))));
  });
  const page = () => Math.max(1, Math.floor(list.clientHeight / ROW) - 1);
  const moves = { ArrowDown: () => active + 1, ArrowUp: () => active - 1, PageDown: () => active + page(), PageUp: () => active - page(), Home: () => 0, End: () => shown.length - 1 };
  list.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" && shown[active]) enter(shown[active]);
    else if (event.key in moves && shown.length) choose(activate(moves[event.key]()));
    else return;
    event.preventDefault();
  });
}
