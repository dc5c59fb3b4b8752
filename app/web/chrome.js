/* What Streamlit's own page lacks: Swedish names on its controls, focus that follows the page, links without a reload,
   no single-key shortcuts, tables whole on paper. Loaded before the bundle; without it every link still works. */
(() => {
  "use strict";

  // Streamlit's English names. A browser test fails when a name appears that is not here.
  const words = {
    "Running...": "Arbetar …",
    "Stop": "Avbryt",
    "Connecting...": "Ansluter …",
    "CONNECTING": "Ansluter …",
    "Connection error": "Ingen kontakt med servern",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "Sidan har tappat kontakten med servern. Ladda om sidan om en stund.",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Servern svarar inte. Sidan ansluter igen av sig själv när servern är tillbaka.",
    "Close": "Stäng",
    "Clear value": "Rensa",
    "Clear all": "Rensa alla",
    "Select all": "Välj alla",
    "Open": "Öppna",
    "No results": "Inget hittades",
    "No options to select": "Inget att välja",
    "Choose an option": "Välj",
    "Choose options": "Välj",
    "Fullscreen": "Helskärm",
    "View fullscreen": "Visa i helskärm",
    "Close fullscreen": "Stäng helskärm",
    "Exit fullscreen": "Stäng helskärm",
    "Show data": "Visa data",
    "Show chart": "Visa diagram",
    "Download as CSV": "Ladda ned CSV",
    "Download": "Ladda ned",
    "Search": "Sök",
    "Show/hide columns": "Visa eller dölj kolumner",
    "Copy to clipboard": "Kopiera",
    "Copied": "Kopierat",
    "Help": "Hjälp",
    "Loading...": "Läser in …",
    "Previous page": "Föregående sida",
    "Next page": "Nästa sida",
    "Vega visualization": "Diagram",
    "Page not found": "Sidan finns inte",
    "Rerun": "Kör igen",
    "Drag and drop file here": "Dra filen hit",
    "Browse files": "Välj fil",
    "Upload": "Välj fil",
    "Remove file": "Ta bort filen",
    "Browse": "Välj fil",
    "Press Enter to apply": "Tryck Enter för att använda",
    "Press Enter to submit form": "Tryck Enter för att skicka",
    "Increment": "Öka",
    "Decrement": "Minska",
    "Skip to main content": "Hoppa till innehållet",
    "visualization": "diagram",
    "file upload": "Fil att lämna in",
    "Add files": "Välj en annan fil",
    "add icon": "lägg till",
    "Drag and drop a file here": "Dra filen hit",
    "Error:": "Fel: ",
  };
  const patterns = [
    [/^Selected (.+)\. (.+)$/, "Vald: $1. $2"],
    [/^open$/i, "Öppna"],
    [/^(?:Limit )?(\d+) ?MB per file(?: • (.+))?$/, "Högst $1 MB per fil. $2"],
    [/^Help for (.+)$/, "Hjälp om $1"],
    [/^Remove (.+)$/, "Ta bort $1"],
    [/^File must be (\d+)(?:\.0)? ?MB or smaller\.$/, "Filen får vara högst $1 MB."],
    [/^(.+) files are not allowed\.$/, "Det här slaget av fil går inte att lämna in. Spara den som .xlsx eller .csv."],
    [/^(.+, )?(\d+)\.(\d)([KM]?B)$/, "$1$2,$3 $4"],
  ];
  const attributes = ["aria-label", "title", "placeholder", "aria-roledescription"];
  const skipped = ".stHtml, .stMarkdown, [data-testid='stText'], table, canvas, svg";

  const translate = (text) => {
    const trimmed = text.trim();
    if (!trimmed) return null;
    if (Object.hasOwn(words, trimmed)) return words[trimmed];
    for (const [pattern, swedish] of patterns) {
      if (pattern.test(trimmed)) return trimmed.replace(pattern, swedish);
    }
    return null;
  };

  const translateElement = (element) => {
    if (element.matches(skipped) || element.closest(".stHtml")) return;
    for (const name of attributes) {
      const value = element.getAttribute(name);
      const swedish = value && translate(value);
      if (swedish && swedish !== value) element.setAttribute(name, swedish);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      const swedish = translate(node.data);
      if (swedish && swedish !== node.data) node.data = swedish;
    }
  };

  const translateTree = (root) => {
    if (root.nodeType === Node.TEXT_NODE) {
      if (root.parentElement) translateElement(root.parentElement);
      return;
    }
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    translateElement(root);
    for (const element of root.querySelectorAll("*")) translateElement(element);
  };

  // A new page moves focus to its heading, so that a screen reader and the keyboard start there.
  let shownPage = null;
  const followPage = () => {
    const heading = document.querySelector("h1[data-page]");
    if (!heading || heading.dataset.page === shownPage) return;
    const first = shownPage === null;
    shownPage = heading.dataset.page;
    if (first) return;
    window.scrollTo(0, 0);
    document.querySelector("[data-testid='stMain']")?.scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  };

  const nameLandmarks = () => {
    const choices = document.querySelector(".st-key-urval");
    if (choices && !choices.hasAttribute("role")) {
      choices.setAttribute("role", "region");
      choices.setAttribute("aria-label", "Urval");
    }
  };

  const start = () => {
    document.documentElement.lang = "sv";
    translateTree(document.body);
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.type === "attributes") translateElement(change.target);
        else if (change.type === "characterData") translateTree(change.target);
        else for (const node of change.addedNodes) translateTree(node);
      }
      nameLandmarks();
      followPage();
      reachSought();
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: [...attributes, "data-page"],
    });
  };

  // Single-key shortcuts (WCAG 2.1.4): r reruns and c clears the cache unless they are stopped here.
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const editing = event.target instanceof Element && event.target.closest("input, textarea, [contenteditable='true']");
      if (!editing && ["r", "c", "R", "C"].includes(event.key)) event.stopImmediatePropagation();
    },
    true,
  );

  // Streamlit's own skip link leads to the scrolling frame, before the navigation; the reader wants the heading.
  window.addEventListener(
    "click",
    (event) => {
      const skip = event.target instanceof Element && event.target.closest("[data-testid='stSkipToContent']");
      const heading = skip && document.querySelector("h1[data-page]");
      if (!heading) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      heading.scrollIntoView();
      heading.focus({ preventScroll: true });
    },
    true,
  );

  // The place that an address names may come seconds after the address: it is sought as the page is drawn.
  let sought = null;
  const seek = (hash) => {
    sought = hash.length > 1 ? { id: decodeURIComponent(hash.slice(1)), until: Date.now() + 10000 } : null;
    reachSought();
  };
  const reachSought = () => {
    if (sought && Date.now() > sought.until) sought = null;
    const target = sought && document.getElementById(sought.id);
    if (!target || target.closest("[data-stale='true']")) return;
    sought = null;
    // What stands above the place is still taking its room in this frame and the next ones.
    setTimeout(() => moveTo(target), 400);
  };
  const moveTo = (target) => {
    for (let fold = target.closest("details:not([open])"); fold; fold = fold.parentElement.closest("details:not([open])"))
      fold.open = true;
    if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };

  // A link to another page is handed to Streamlit as the browser's own history does it: no reload, and back works.
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const anchor = event.target instanceof Element && event.target.closest(".stHtml a[href]");
    if (!anchor || anchor.target || anchor.hasAttribute("download")) return;
    const href = anchor.getAttribute("href");
    if (href.startsWith("#")) {
      const target = document.getElementById(href.slice(1));
      if (!target) return;
      event.preventDefault();
      moveTo(target);
      return;
    }
    const address = new URL(anchor.href, document.baseURI);
    if (address.origin !== location.origin || /\/(media|assets|static|_stcore|utgava)\//.test(address.pathname)) return;
    event.preventDefault();
    anchor.closest("details")?.removeAttribute("open");
    if (address.href === location.href) return;
    history.pushState({}, "", address.pathname + address.search + address.hash);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    seek(address.hash);
  });

  // At a meeting: arrows turn to the next item and back, Home to the agenda, F fills the screen.
  const turn = { ArrowRight: "next", PageDown: "next", ArrowLeft: "prev", PageUp: "prev", Home: "start" };
  const fillScreen = () =>
    document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.();
  window.addEventListener("keydown", (event) => {
    if (!document.querySelector(".t-meeting") || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable], [role=listbox]"))
      return;
    const rel = turn[event.key];
    const anchor = rel && document.querySelector(`.t-meeting-bar a[rel="${rel}"]`);
    if (anchor) {
      event.preventDefault();
      anchor.click();
    } else if (event.key === "f" || event.key === "F") fillScreen();
  });
  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest(".t-fullscreen")) fillScreen();
  });

  // Paper shows the tables behind the pictures too, the choices as words, and pictures drawn for its width.
  const PAPER = 680;
  const DRAWN_FOR = 800;
  const LEAST_TYPE = 0.8;
  const CONTROLS =
    ".stSelectbox, .stMultiSelect, .stNumberInput, .stTextInput, .stTextArea, .stDateInput, .stSlider, .stCheckbox";
  // Names of folds that ask for something: on paper it is done.
  const ASKS = /(Tabell och nedladdning|Visa alla .*|Sök .*)$/;
  let afterPaper = [];
  const forPaper = (element, name, value) => {
    element.setAttribute(name, value);
    afterPaper.push(() => element.removeAttribute(name));
  };
  const forPaperStyle = (element, name, value) => {
    element.style.setProperty(name, value);
    afterPaper.push(() => element.style.removeProperty(name));
  };
  const openFolds = () => {
    for (const fold of document.querySelectorAll("details:not(.t-menu)")) {
      if (ASKS.test(fold.querySelector("summary")?.textContent.trim())) forPaper(fold, "data-paper-silent", "");
      if (fold.open) continue;
      fold.open = true;
      afterPaper.push(() => (fold.open = false));
    }
  };
  const said = (control) => {
    if (control.matches(".stCheckbox")) return control.querySelector("input").checked ? "ja" : "nej";
    if (control.matches(".stMultiSelect"))
      return [...control.querySelectorAll("[data-tag-key], [data-baseweb='tag']")].map((tag) => tag.textContent.trim()).join(", ");
    if (control.matches(".stSlider")) return control.querySelector("[role='slider'], input")?.getAttribute("aria-valuetext");
    return control.querySelector("input, textarea")?.value.trim();
  };
  const writeChoices = () => {
    const frame = document.querySelector(".st-key-urval");
    const [whole, short] = [[], []];
    for (const control of document.querySelectorAll(CONTROLS)) {
      const value = said(control);
      if (!value || value.startsWith("Välj ")) continue;
      const label = control.querySelector("label, [data-testid='stWidgetLabel']")?.textContent.trim() ?? "";
      const name = label.replace(/^Visa (.)/, (_, first) => first.toUpperCase());
      const place = control.closest("[data-testid='stElementContainer']");
      if (frame?.contains(control)) {
        whole.push(`${name}: ${value}`);
        short.push(control.matches(".stCheckbox") ? `${name}: ${value}` : value);
      } else if (place) forPaper(place, "data-paper", `${name}: ${value}`);
    }
    // A form that nothing is written in, and the heading that is only its own.
    for (const form of document.querySelectorAll(".stForm:not(:has([data-paper], .stHtml))")) {
      const before = form.closest("[data-testid='stLayoutWrapper']")?.previousElementSibling;
      if (before?.querySelector(".t-section:last-child")) forPaper(before, "data-paper-silent", "");
    }
    if (!whole.length) return;
    const build = document.querySelector(".t-footer p")?.textContent.trim() ?? "";
    forPaper(frame, "data-paper", `${whole.join(" · ")}\n${build}`);
    const title = document.querySelector("h1")?.textContent.trim();
    forPaperStyle(document.documentElement, "--t-paper", JSON.stringify([title, ...short].join(" · ")));
  };
  // A button that only says that there is a source: paper has the row that its card names.
  const nameSources = () => {
    for (const button of document.querySelectorAll(".t-source")) {
      if (button.textContent.trim() !== "Källa") continue;
      const facts = [...button.parentElement.querySelectorAll(".t-fact > :last-child")].map((fact) => fact.textContent.trim());
      const row = facts.find((fact) => /, rad \d/.test(fact)) ?? facts[0];
      if (row) forPaper(button, "data-paper-source", row);
    }
  };
  // With the style of paper on the screen for a moment: which tables are too wide for it.
  const asOnPaper = (measure) => {
    const rules = [...document.styleSheets]
      .filter((sheet) => sheet.href?.includes("/assets/app.css"))
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === "print");
    const main = document.querySelector("[data-testid='stMainBlockContainer']");
    if (!rules.length || !main) return;
    for (const rule of rules) rule.media.mediaText = "all";
    main.style.setProperty("width", `${PAPER}px`, "important");
    measure();
    main.style.removeProperty("width");
    for (const rule of rules) rule.media.mediaText = "print";
  };
  const fitTables = () => {
    const tooWide = () =>
      [...document.querySelectorAll(".t-scroll > .t-table")]
        .map((table) => [table, table.parentElement.clientWidth / table.offsetWidth])
        .filter(([, part]) => part < 1);
    for (const [table, part] of tooWide()) forPaperStyle(table, "--t-fit", Math.max(part, LEAST_TYPE).toFixed(3));
    for (const [table] of tooWide()) {
      const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
      for (const row of table.tBodies[0].rows)
        [...row.cells].forEach((cell, place) => forPaper(cell, "data-paper-name", names[place] ?? ""));
      forPaper(table, "data-paper-wide", "");
      forPaperStyle(table, "--t-fit", "1");
    }
  };
  // The drawing that the picture is made by hangs on its marks; without it the picture is only made smaller.
  const drawing = (picture) => {
    for (const mark of picture.querySelectorAll("svg g, svg path")) {
      const view = mark.__data__?.context?.dataflow ?? mark.__data__?.mark?.group?.context?.dataflow;
      if (view?.width) return view;
    }
    return null;
  };
  const drawPictures = () => {
    for (const picture of document.querySelectorAll(".stVegaLiteChart")) {
      const view = drawing(picture);
      // The view's own width is that of the plot when it has fitted its axes: the picture's is the drawing's.
      const width = view && Number(picture.querySelector("svg")?.getAttribute("width"));
      if (!width) continue;
      view.width(DRAWN_FOR).resize().runAsync();
      afterPaper.push(() => view.width(width).resize().runAsync());
    }
  };
  window.addEventListener("beforeprint", () => {
    openFolds();
    writeChoices();
    nameSources();
    asOnPaper(fitTables);
    drawPictures();
  });
  window.addEventListener("afterprint", () => {
    for (const undo of afterPaper) undo();
    afterPaper = [];
  });

  // Another build is published: the page is drawn again at once. The server holds the question until it has an answer.
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const shownBuild = () => document.querySelector(".t-build")?.dataset.build;
  // A page at work is left alone: a press would break off what its reader has asked for.
  const busy = new Set(["running", "rerunRequested", "stopRequested"]);
  const atWork = () => busy.has(document.querySelector(".stApp")?.dataset.testScriptState);
  const listen = async () => {
    for (;;) {
      const shown = shownBuild();
      if (shown === undefined || document.hidden) {
        await pause(500);
        continue;
      }
      try {
        const answer = await fetch(`./bygge?efter=${encodeURIComponent(shown)}`, { cache: "no-store" });
        if (!answer.ok) throw new Error(String(answer.status));
        const published = await answer.text();
        while (published !== shown && atWork()) await pause(50);
        if (published !== shown && shownBuild() === shown) {
          const held = document.activeElement?.closest(".stHtml a[href]");
          document.querySelector(".st-key-nytt-bygge button")?.click();
          for (let tries = 0; tries < 60 && shownBuild() === shown; tries += 1) await pause(50);
          // The link that had focus is drawn anew: the keyboard goes on from the same place.
          for (let tries = 0; held && tries < 20; tries += 1) {
            await pause(100);
            if (document.activeElement !== document.body || held.isConnected) continue;
            [...document.querySelectorAll(".stHtml a[href]")]
              .filter((link) => link.offsetParent)
              .find((link) => link.getAttribute("href") === held.getAttribute("href") && link.textContent === held.textContent)
              ?.focus({ preventScroll: true });
          }
        }
      } catch {
        await pause(5000);
      }
    }
  };
  listen();

  seek(location.hash);
  if (document.body) start();
  else document.addEventListener("DOMContentLoaded", start);
})();
