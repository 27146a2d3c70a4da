// Chorus Sandbox: the one script. Every journey works without it; it only shortens some of them.
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const say = text => {
  const status = document.getElementById("annonce");
  if (status) status.textContent = text;
};

document.documentElement.classList.add("js");

// What is typed in a long form, and not sent: leaving the page asks first.
let typed = false;
addEventListener("beforeunload", event => { if (typed) event.preventDefault(); });

// What is done to a part of the page when it arrives, with the page or as a swapped fragment.
function dress(root) {
  // A dialog served open is a plain block of the page; with script it becomes modal and gives the focus back on closing.
  for (const dialog of all("dialog[open][data-modal]", root)) {
    dialog.close();
    dialog.showModal();
  }

  // An error summary takes the focus once, so that it is read first.
  (root.matches?.("[data-focus]") ? root : root.querySelector("[data-focus]"))?.focus();

  // Ticked rows: "select all" and a spoken count.
  for (const form of all("form[data-rows]", root)) tickRows(form);

  for (const button of all("button[data-print]", root)) button.addEventListener("click", () => print());
  for (const button of all("button[data-copy]", root)) {
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent);
      say("Copié dans le presse-papiers.");
    });
  }

  // On a narrow screen the tutorial starts folded.
  if (matchMedia("(max-width: 67.99rem)").matches) for (const pane of all(".tuto > details", root)) pane.open = false;

  // A form whose result is shown beside it: the figures follow what is typed.
  for (const form of all("form[data-refresh]", root)) {
    typed = form.dataset.typed !== undefined;
    form.addEventListener("input", () => { typed = true; });
    form.addEventListener("submit", () => { typed = false; });
    form.addEventListener("change", event => {
      if (event.target.type === "file") return;
      const data = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
      data.set("acte", "calculer");
      swap(form.dataset.refresh, form.action, { method: "POST", body: data });
    });
  }

  for (const element of [root, ...all("[data-events]", root)]) if (element.dataset?.events) listen(element);
}

function tickRows(form) {
  const boxes = all("tbody input[type=checkbox]", form);
  const every = form.querySelector("[data-all]");
  const count = form.querySelector("[data-count]");
  const refresh = () => {
    const n = boxes.filter(box => box.checked).length;
    if (count) count.textContent = n === 0 ? "Aucune facture sélectionnée" : n === 1 ? "1 facture sélectionnée" : `${n} factures sélectionnées`;
    if (every) { every.checked = n > 0 && n === boxes.length; every.indeterminate = n > 0 && n < boxes.length; }
  };
  every?.addEventListener("change", () => { boxes.forEach(box => { box.checked = every.checked; }); refresh(); });
  form.addEventListener("change", refresh);
  refresh();
}

// A form or a link with data-fragment="id" asks for that element alone and swaps it. The answer may be the fragment, a
// whole page that holds it, or a redirection, which is followed as the browser would.
async function swap(id, url, init = {}) {
  const answer = await fetch(url, { ...init, headers: { "X-Fragment": id }, credentials: "same-origin" });
  const old = document.getElementById(id);
  const text = await answer.text();
  const fresh = new DOMParser().parseFromString(text, "text/html").getElementById(id);
  if (!old || !fresh) {
    location.assign(answer.url);
    return;
  }
  const focused = old.contains(document.activeElement) ? document.activeElement.id : null;
  const node = document.importNode(fresh, true);
  old.replaceWith(node);
  dress(node);
  if (node.dataset.say && node.dataset.say !== old.dataset.say) say(node.dataset.say);
  if (focused) document.getElementById(focused)?.focus();
}

document.addEventListener("submit", event => {
  const form = event.target;
  const id = event.submitter?.dataset.fragment ?? form.dataset.fragment;
  if (!id || form.enctype === "multipart/form-data") return;
  event.preventDefault();
  const data = new URLSearchParams(new FormData(form, event.submitter));
  const url = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  const post = (event.submitter?.getAttribute("formmethod") ?? form.method) === "post";
  swap(id, post ? url : `${url.split("?")[0]}?${data}`, post ? { method: "POST", body: data } : {});
});

document.addEventListener("click", event => {
  const link = event.target.closest("a[data-fragment]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    swap(link.dataset.fragment, link.href);
  }
  for (const menu of all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// data-events="url": each event of the server asks for the element again, one request at a time, never under the
// fingers of somebody who types in it, nor, with data-hold, while a box of it is ticked. An element that takes the place of
// another takes over its connection: a browser opens six to a server, and a seventh request would wait for ever.
const sources = new Map();

function listen(element) {
  sources.get(element.id)?.close();
  const source = new EventSource(element.dataset.events);
  sources.set(element.id, source);
  let busy = false;
  source.addEventListener("message", async () => {
    const typing = element.contains(document.activeElement) && document.activeElement.matches("input, textarea, select");
    const held = element.dataset.hold !== undefined && element.querySelector("input:checked");
    if (busy || typing || held) return;
    busy = true;
    await swap(element.id, element.dataset.source ?? location.href);
    busy = false;
  });
}

addEventListener("pagehide", () => sources.forEach(source => source.close()));

document.addEventListener("keydown", event => {
  if (event.key !== "Escape") return;
  for (const menu of all(".menu[open]")) { menu.open = false; menu.querySelector("summary").focus(); }
});

dress(document);
