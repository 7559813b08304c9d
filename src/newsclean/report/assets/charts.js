// Charts. Each is a table as well: a ranking is one, with a bar in each row; the others have one beside them.

/** Return a bar in parts; `parts` are shares of the whole width, each with the class that colours it. */
function bar(parts, label) {
  const named = label ? { role: "img", "aria-label": label } : { "aria-hidden": "true" };
  const drawing = svg("svg", { class: "bar", viewBox: "0 0 100 10", preserveAspectRatio: "none", ...named });
  let at = 0;
  for (const [share, colour] of parts) {
    const width = Math.max(0, Math.min(100 - at, share * 100));
    if (width) drawing.append(svg("rect", { class: colour, x: at, y: 0, width, height: 10 }));
    at += width;
  }
  return drawing;
}

/**
 * Return a table with a bar in each row.
 *
 * `columns` are `[heading, value]`; `rows` hold what `name`, `parts` and the values are asked of. A row for which
 * `choose` returns an action has its name as a button.
 */
function ranking({ caption, note, heading, columns, rows, name, under, parts, choose, first = 8 }) {
  const body = el("tbody");
  const add = (row) => {
    const action = choose?.(row);
    const label = action ? el("button", { type: "button", class: "choose" }, name(row)) : el("bdi", {}, name(row));
    if (action) label.addEventListener("click", action);
    const drawn = el("td", { class: "drawn" }, bar(parts(row)));
    const cells = columns.map(([, value]) => el("td", { class: "number" }, value(row)));
    body.append(el("tr", {}, el("th", { scope: "row" }, label, under ? el("small", {}, under(row)) : null), drawn, ...cells));
  };
  rows.slice(0, first).forEach(add);
  const heads = columns.map(([title]) => el("th", { scope: "col", class: "number" }, title));
  const head = el("tr", {}, el("th", { scope: "col" }, heading), el("td", { class: "drawn" }), ...heads);
  const table = el("table", { class: "ranking" }, el("caption", {}, caption), el("thead", {}, head), body);
  const card = el("section", { class: "card" }, table);
  if (note) card.append(el("p", { class: "note" }, note));
  if (rows.length > first) {
    const more = el("button", { type: "button", class: "more" }, `Show all ${count(rows.length)}`);
    more.addEventListener("click", () => {
      rows.slice(first).forEach(add);
      more.remove();
      body.rows[first].querySelector("button")?.focus();
    });
    card.append(more);
  }
  return card;
}

/** Return columns over steps of 5 %, with a table of the same numbers to unfold. */
function histogram({ caption, note, counts, choose }) {
  const most = Math.max(1, ...counts);
  const step = 100 / counts.length;
  const [width, height, floor] = [440, 160, 138];
  const size = width / counts.length;
  const drawing = svg("svg", { class: "histogram", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": `${caption}: as a chart. The table below has the numbers.` });
  const rowOf = (number, at) => {
    const range = `${at * step} to ${(at + 1) * step} %`;
    const button = el("button", { type: "button", class: "choose" }, range);
    button.addEventListener("click", () => choose(at));
    return el("tr", {}, el("th", { scope: "row" }, number ? button : range), el("td", { class: "number" }, count(number)));
  };
  counts.forEach((number, at) => {
    const tall = number ? Math.max(2, (number / most) * (floor - 20)) : 0;
    const x = at * size + 2;
    const column = svg("g", { class: number ? "column" : null });
    column.append(svg("rect", { class: "catch", x: at * size, y: 0, width: size, height: floor }));
    column.append(svg("rect", { class: "fill-removed", x, y: floor - tall, width: size - 4, height: tall, rx: 2 }));
    if (number) {
      column.append(svg("text", { x: x + size / 2 - 2, y: floor - tall - 5, class: "tip" }, shortNumbers.format(number)));
      column.addEventListener("click", () => choose(at));
    }
    drawing.append(column);
  });
  drawing.append(svg("line", { x1: 0, x2: width, y1: floor, y2: floor, class: "axis" }));
  for (const mark of [0, 25, 50, 75, 100]) {
    const anchor = mark === 0 ? "start" : mark === 100 ? "end" : "middle";
    drawing.append(svg("text", { x: (mark / 100) * width, y: height - 4, class: "mark", "text-anchor": anchor }, `${mark} %`));
  }
  const head = el("tr", {}, el("th", { scope: "col" }, "Share removed"), el("th", { scope: "col", class: "number" }, "Documents"));
  const table = el("table", {}, el("thead", {}, head), el("tbody", {}, ...counts.map(rowOf)));
  const numbersBelow = el("details", {}, el("summary", {}, "As a table"), table);
  return el("section", { class: "card" }, el("h3", {}, caption), drawing, el("p", { class: "note" }, note), numbersBelow);
}
