// Shows a PDF page by page on canvases. pdf.js draws; it runs no script of the PDF, and neither does the server.
import * as pdfjs from "./pdfjs/pdf.min.js";

const here = import.meta.url;
const view = document.querySelector("[data-pdf]");
const status = document.querySelector("[data-pdf-status]");
const MOST_PIXELS = 8_000_000;

pdfjs.GlobalWorkerOptions.workerSrc = new URL("./pdfjs/pdf.worker.min.js", here).href;

const drawings = new Map();

/** Draws after an earlier drawing on the same canvas has ended, because pdf.js draws on a canvas once at a time. */
function redraw(pdf, number, canvas) {
  const before = drawings.get(canvas) ?? Promise.resolve();
  const drawing = before.then(() => draw(pdf, number, canvas));
  drawings.set(canvas, drawing.catch(fail));
}

async function draw(pdf, number, canvas) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const wanted = (canvas.clientWidth * window.devicePixelRatio) / natural.width;
  const most = Math.sqrt(MOST_PIXELS / (natural.width * natural.height));
  const viewport = page.getViewport({ scale: Math.min(wanted, most) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvasContext: canvas.getContext("2d"), viewport }).promise;
  canvas.dataset.drawn = "";
}

async function frame(pdf, number) {
  const page = await pdf.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const canvas = document.createElement("canvas");
  canvas.className = "desk-pdf__page";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `${view.dataset.page} ${number} / ${pdf.numPages}`);
  canvas.style.aspectRatio = `${natural.width} / ${natural.height}`;
  view.append(canvas);
  return canvas;
}

async function show() {
  const pdf = await pdfjs.getDocument({
    url: view.dataset.pdf,
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    standardFontDataUrl: new URL("./pdfjs/standard_fonts/", here).href,
  }).promise;
  const seen = new IntersectionObserver((entries) => {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
      seen.unobserve(entry.target);
      redraw(pdf, Number(entry.target.dataset.number), entry.target);
    });
  }, { rootMargin: "50%" });
  for (let number = 1; number <= pdf.numPages; number++) {
    const canvas = await frame(pdf, number);
    canvas.dataset.number = String(number);
    seen.observe(canvas);
  }
  status.textContent = "";
  zoomable(seen);
}

/** A page that comes into view after a change of the scale is drawn anew, so that it is sharp. */
function zoomable(seen) {
  document.querySelectorAll("[data-zoom]").forEach((button) => {
    const labels = [button.textContent, button.dataset.zoom];
    button.hidden = false;
    button.addEventListener("click", () => {
      const wide = view.classList.toggle("desk-pdf--wide");
      button.textContent = labels[Number(wide)];
      view.querySelectorAll("canvas").forEach((canvas) => {
        seen.unobserve(canvas);
        seen.observe(canvas);
      });
    });
  });
}

function fail() {
  status.textContent = view.dataset.failed;
}

show().catch(fail);
