// Makes elements. Text goes in as text only: nothing in this script turns a string into markup.

const byId = (id) => document.getElementById(id);

/** Return an element. Attributes that are false or null are left out; children are nodes or strings. */
function el(name, attributes = {}, ...children) {
  return fill(document.createElement(name), attributes, children);
}

/** Return an SVG element. */
function svg(name, attributes = {}, ...children) {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

const numbers = new Intl.NumberFormat("en");
const shortNumbers = new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 });
const count = (number) => numbers.format(number);
const counted = (number, one, many = `${one}s`) => `${count(number)} ${number === 1 ? one : many}`;

/** Return a share as a percentage; what is there at all never reads as nothing, nor what is not all as all. */
function percent(share) {
  const value = share * 100;
  if (value > 0 && value < 0.1) return "< 0.1 %";
  if (value < 100 && value > 99.9) return "> 99.9 %";
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} %`;
}

/** Tell a screen reader something that has no place of its own on the page. */
function announce(text) {
  byId("announcer").textContent = text;
}

/** Return a function that calls another once things have been quiet for a moment. */
function whenQuiet(action, milliseconds) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

/** Return an address as a URL if it is one of the web, else null: a link must never run anything. */
function webAddress(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}
